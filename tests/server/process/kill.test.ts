import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createPublisher } from '../../../server/content';
import { openStore } from '../../../server/platform/db/open-store';
import { Published } from '../../../server/platform/published/published';
import { testClock } from '../foi/resident-app';
import { NOW, ROOT } from '../running-city';

const KILLS = 20;
const LONGEST_MS = 400;

/** Publishes one notice after the other, each with two editions, and says which were acknowledged. */
const PROGRAM = `
  import { createPublisher } from '${ROOT}/server/content';
  import { openStore } from '${ROOT}/server/platform/db/open-store';
  import { systemClock } from '${ROOT}/server/platform/clock';
  import { directory, notice, policy, explainer } from '${ROOT}/tests/server/small-city';
  const [file = '', round = ''] = process.argv.slice(2);
  async function run() {
    const store = await openStore({ kind: 'embedded', file });
    const publisher = createPublisher({ store, clock: systemClock });
    const publish = async (kind: never, content: { sourceId: string }) => {
      const outcome = await publisher.publish({ kind, content, actor: 'test' });
      if (outcome.state === 'published') process.stdout.write(kind + '/' + outcome.id + ' ' + outcome.edition + '\\n');
    };
    await publish('directory' as never, directory);
    for (let at = 0; ; at += 1) {
      await publish('policies' as never, policy('p' + round + '-' + at));
      await Promise.all([
        publish('explainers' as never, explainer('e' + round + '-' + at, 'p' + round + '-' + at)),
        publish('notices' as never, notice('n' + round + '-' + at)),
      ]);
      await publish('notices' as never, notice('n' + round + '-' + at, { body: '第二版。' }));
    }
  }
  void run();
`;

describe('Publisher.publish under SIGKILL', () => {
  it(`loses no acknowledged publication and leaves no page without its links, ${KILLS} kills at random moments`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-kill-'));
    // Where packages and migrations are found from, as from the server's bundle.
    const outdir = join(ROOT, 'dist', `publisher-under-test-${process.pid}`);
    mkdirSync(outdir, { recursive: true });
    const outfile = join(outdir, 'publish.js');
    await build({
      stdin: { contents: PROGRAM, loader: 'ts', resolveDir: ROOT },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      logLevel: 'error',
      outfile,
    });
    const file = join(folder, 'mingbai.db');
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < KILLS; round += 1) {
      const child = spawn(process.execPath, [outfile, file, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      await new Promise<void>((resolve) => {
        let doomed = false;
        child.stdout.on('data', (part: Buffer) => {
          output += part.toString();
          if (doomed) return;
          doomed = true;
          setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_MS);
        });
        child.once('close', () => {
          resolve();
        });
      });
      // The last line may be cut off: it was not acknowledged.
      for (const line of output.split('\n').slice(0, -1)) {
        const [page = '', edition = ''] = line.split(' ');
        acknowledged.set(page, Number(edition));
      }
    }
    const store = await openStore({ kind: 'embedded', file });
    await createPublisher({ store, clock: testClock(NOW) }).settle();
    const rows = await store.read.selectFrom('published').select(['id', 'edition', 'seq']).orderBy('seq').execute();
    const editions = new Map(rows.map(({ id, edition }) => [id, edition]));
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    for (const [page, edition] of acknowledged) expect(editions.get(page) ?? 0).toBeGreaterThanOrEqual(edition);
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length);

    const published = await Published.open(store, 1e7);
    for (const { id } of published.catalogue.all('explainers')) {
      const policyId = id.replace(/^e/, 'p');
      const bytes = await published.rows.bytes(`policies/${policyId}`);
      expect(JSON.parse(String(bytes?.raw))).toMatchObject({ citedBy: [{ kind: 'explainers', id }] });
    }
    expect(await store.read.selectFrom('outbox').select('id').execute()).toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(outdir, { recursive: true, force: true });
  }, 120_000);
});
