import type { App } from './platform/http/app-type';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Said instead of a stack when the fault is the operator's to mend. */
export class ListenFault extends Error {}

const SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) => `Port ${port} is in use. Stop the other program, or choose another port with PORT=….`,
  EACCES: (_host, port) => `Port ${port} may not be opened by this user. Choose one above 1023 with PORT=….`,
  EADDRNOTAVAIL: (host) => `This machine does not have the address ${host}. Choose another with HOST=….`,
};

/** Listens on IPv6 and IPv4 at once; on IPv4 alone where the machine has no IPv6. Gives the port. */
export async function listen(app: App, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const noIpv6 = host === '::' && ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(codeOf(cause));
    if (noIpv6) return listen(app, '0.0.0.0', port);
    const sentence = SENTENCES[codeOf(cause)];
    if (sentence) throw new ListenFault(sentence(host, port), { cause });
    throw cause;
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
