import { renderContext } from './render-context';

export const open = (_address: string): void => undefined;
export const replace = (_address: string): void => undefined;
export const goBack = (): void => undefined;
export const usePageQuery = (): Readonly<Record<string, string>> => renderContext().query;
