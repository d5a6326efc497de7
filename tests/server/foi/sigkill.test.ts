import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FoiReceipt } from '../../../contract/foi';
import { readConfig } from '../../../server/config';
import { createPublisher } from '../../../server/content';
import { findDataKeys } from '../../../server/data-keys';
import { openMatter } from '../../../server/modules/foi/matter';
import { createCipher } from '../../../server/platform/cipher';
import { systemClock } from '../../../server/platform/clock';
import { openStore } from '../../../server/platform/db/open-store';
import { person } from './forms';
import { bundleServer, startServer, type ServerProcess } from './server-process';

const KILLS = 20;
const PHONES = 6;

const directory = {
  sourceId: 'directory',
  topics: [],
  areas: [{ id: 'linxi', name: '临溪市', level: 'city' }],
  departments: [
    {
      id: 'yibao',
      name: '市医疗保障局',
      shortName: '市医保局',
      duties: '医保',
      address: '临溪市',
      hours: '9:00-17:00',
      phone: '0599-0000201',
      area: 'linxi',
      keywords: [],
      takesRequests: true,
    },
  ],
};

const dataDir = mkdtempSync(join(tmpdir(), 'mingbai-sigkill-'));
const file = join(dataDir, 'mingbai.db');
const bundle = bundleServer();
afterAll(() => {
  bundle.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the phones know: a receipt, or that they have sent and heard nothing. */
const acknowledged = new Map<string, string>();
const unanswered = new Set<string>();
let made = 0;
let output = '';

const send = async ({ address }: ServerProcess, key: string): Promise<string> => {
  made += 1;
  const answer = await fetch(`${address}/api/foi`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      // Phones have addresses of their own; here they would share one limit.
      'x-forwarded-for': `10.${String((made >> 16) & 255)}.${String((made >> 8) & 255)}.${String(made & 255)}`,
    },
    body: JSON.stringify({ ...person, information: { description: `第 ${key} 份` } }),
  });
  const text = await answer.text();
  if (answer.status !== 201 && answer.status !== 200) throw new Error(`${String(answer.status)} ${text}`);
  return text;
};

/** One phone: a form, its receipt, the next form, until the line breaks. */
const usePhone = async (server: ServerProcess, isDown: () => boolean): Promise<void> => {
  while (!isDown()) {
    const key = `form-number-${String((made += 1)).padStart(8, '0')}`;
    unanswered.add(key);
    try {
      acknowledged.set(key, await send(server, key));
      unanswered.delete(key);
    } catch (error) {
      if (isDown()) return;
      throw error;
    }
  }
};

const retryUnanswered = async (server: ServerProcess): Promise<void> => {
  for (const key of unanswered) {
    acknowledged.set(key, await send(server, key));
    unanswered.delete(key);
  }
};

const start = (): Promise<ServerProcess> =>
  startServer(bundle.file, { DATA_DIR: dataDir, SAMPLE_CITY: 'off', TRUST_PROXY: 'true' });

describe('SIGKILL while requests are being submitted', () => {
  it(`loses no acknowledged request and doubles none, ${String(KILLS)} times at random moments`, async () => {
    const store = await openStore({ kind: 'embedded', file });
    const publisher = createPublisher({ store, clock: systemClock });
    await publisher.publish({ kind: 'directory', content: directory, actor: 'test' });
    await store.close();

    let cutOff = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await start();
      await retryUnanswered(server);
      let down = false;
      const phones = Array.from({ length: PHONES }, () => usePhone(server, () => down));
      await wait(20 + Math.random() * 400);
      down = true;
      await server.kill();
      await Promise.all(phones);
      cutOff += unanswered.size;
      output += server.output();
    }

    const server = await start();
    await retryUnanswered(server);
    const receipts = [...acknowledged].map(([key, text]) => ({ key, text, ...(JSON.parse(text) as FoiReceipt) }));
    for (const { key, text } of receipts) expect(await send(server, key)).toBe(text);
    await server.kill();
    output += server.output();

    const config = readConfig({ DATA_DIR: dataDir });
    if (!config.ok) throw new Error(config.faults.join('\n'));
    const cipher = createCipher(findDataKeys(config.config).keys);
    const after = await openStore({ kind: 'embedded', file });
    const rows = await after.read.selectFrom('foi_requests').select(['id', 'number', 'matter_sealed']).execute();
    const events = await after.read.selectFrom('foi_events').select('id').execute();
    await after.close();
    expect(rows).toHaveLength(acknowledged.size);
    expect(events).toHaveLength(acknowledged.size * 2);
    const kept = new Map(rows.map((row) => [openMatter(cipher, row).description, row.number]));
    for (const { key, number } of receipts) expect(kept.get(`第 ${key} 份`)).toBe(number);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    // The test means something only if lines were cut in the middle of work.
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    expect(cutOff).toBeGreaterThan(0);
  }, 180_000);

  it('writes nothing personal into the log, and no key, code or address', () => {
    expect(output).toContain('"route":"/api/foi"');
    expect(output).not.toMatch(/王小明|11010519491231002X|13812345678|wangxm|和平路|form-number-|10\.0\.\d/);
    for (const text of acknowledged.values()) {
      expect(output).not.toContain((JSON.parse(text) as FoiReceipt).lookupCode);
    }
  });
});
