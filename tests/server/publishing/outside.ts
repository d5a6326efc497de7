import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askLink, type LinkAnswer } from '../../../server/modules/proofreading/links/ask-link';

const NAMES = ['live.example', 'other.example', 'inside.example'] as const;

/** A machine outside that dies and comes back, always at the same port; `inside.example` leads into the own network. */
export class Outside {
  port = 0;
  readonly asked: string[] = [];
  #server: Server | undefined;
  #isDead = false;

  /** The port is kept while it is dead, so that nobody else gets it. */
  async comes(): Promise<void> {
    this.#isDead = false;
    if (this.#server) return;
    const server = createServer(({ headers }, response) => {
      if (this.#isDead) return void response.destroy();
      this.asked.push(String(headers.host));
      response.writeHead(200).end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  dies(): void {
    this.#isDead = true;
    this.#server?.closeAllConnections();
  }

  async ends(): Promise<void> {
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
    return askLink(address, { admit, timeoutMs: 20_000 });
  };
}
