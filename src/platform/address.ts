/** WeChat shows no address: what is shared is told by the page itself (share.ts). */
export const keepAddress = (_address: string): void => undefined;
