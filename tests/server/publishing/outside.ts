import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askLink, type LinkAnswer } from '../../../server/modules/proofreading/links/ask-link';

const NAMES = ['live.example', 'other.example', 'inside.example'] as const;

/** A machine outside that dies and comes back, always at the same port; `inside.example` leads into the own network. */
export class Outside {
  port = 0;
  readonly asked: string[] = [];
  #server: Server | undefined;

  async comes(): Promise<void> {
    const server = createServer(({ headers }, response) => {
      this.asked.push(String(headers.host));
      response.writeHead(200).end();
    });
    await new Promise<void>((resolve) => void server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async dies(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  address(host: (typeof NAMES)[number]): string {
    return `http://${host}:${String(this.port)}/live`;
  }

  /** How the server asks it: as it asks everybody, but with these names known. */
  readonly ask = (address: string): Promise<LinkAnswer> => {
    const isOutside = (host: string): boolean => NAMES.some((name) => name === host) && host !== 'inside.example';
    const admit = (host: string) => Promise.resolve(isOutside(host) ? '127.0.0.1' : undefined);
    return askLink(address, { admit, timeoutMs: 700 });
  };
}
