import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../server/app';
import { readConfig } from '../server/config';
import { findDataKeys } from '../server/data-keys';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import { article } from './articles';
import type { Answer, Ask } from './messages';

/** The server as it is, over a copy of a filled store. Argument: the folder. Nothing but content is registered less. */
const [source = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
const say = (answer: Answer): void => void process.send?.(answer);

async function start(): Promise<void> {
  cpSync(source, folder, { recursive: true });
  const read = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'warn', SAMPLE_CITY: 'off' });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  const { keys } = findDataKeys(read.config);
  const mingbai = await createApp({ config: read.config, store, clock: systemClock, dataKeys: keys });
  process.on('message', (message: Ask) => {
    void answer(message);
  });

  async function answer(message: Ask): Promise<void> {
    if (message.ask === 'cpu') {
      const { user, system } = process.cpuUsage();
      say({ answer: 'cpu', micros: user + system });
    } else if (message.ask === 'publish') {
      const began = performance.now();
      const content = { ...article(message.number), publishedOn: '2026-11-22' };
      const outcome = await mingbai.publisher.publish({ kind: 'notices', content, actor: 'bench' });
      if (outcome.state === 'refused') throw new Error('The article was refused.');
      say({ answer: 'published', tookMs: performance.now() - began });
    } else {
      await mingbai.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    }
  }
  await mingbai.app.listen({ host: '127.0.0.1', port: 0 });
  const address = mingbai.app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port.');
  say({ answer: 'listening', port: address.port });
}

void start();
