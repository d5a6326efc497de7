import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Ask } from './messages';

/** The least that node:http can do: one fixed buffer (or an empty 304) to whoever asks. Arguments: bytes, status. */
const [bytes = '0', status = '200'] = process.argv.slice(2);
const body = Buffer.allocUnsafeSlow(Number(bytes)).fill('x');
const code = Number(status);

const server = createServer((_request, response) => {
  if (code === 304) {
    response.writeHead(304, { ETag: '"fixed"' });
    response.end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.end(body);
});
const say = (answer: Answer): void => void process.send?.(answer);

server.listen(0, '127.0.0.1', () => {
  say({ answer: 'listening', port: (server.address() as AddressInfo).port });
});
process.on('message', ({ ask }: Ask) => {
  if (ask === 'end') process.exit(0);
  const { user, system } = process.cpuUsage();
  say({ answer: 'cpu', micros: user + system });
});
