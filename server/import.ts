import { once } from 'node:events';
import { readConfig, type Config } from './config';
import { createPublisher } from './content';
import { importPaths } from './modules/import/import-paths';
import { publishWith } from './modules/import/publish-with';
import { systemClock } from './platform/clock';
import { openStore } from './platform/db/open-store';

const USAGE = `用法：npm run import -- 路径…
把政策文件导入内容库。路径可以是文件或文件夹，支持 Markdown（带题头）、.docx、.html 和 JSON Lines。
同一编号再次导入：文字没变就跳过，变了就成为新版。随时可以按 Ctrl+C 停下，再次运行会接着导入。
`;
/** As shells have it: 128 and the number of SIGINT. */
const STOPPED = 130;

/** The first Ctrl+C ends after the batch at hand; a second one at once, which loses nothing that was committed. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/**
 * A server may run on the same store meanwhile: on the embedded one each waits for the other's transaction, and the server
 * looks every second for pages that others have published, so imported documents are shown without a restart.
 */
async function importInto(config: Config, paths: readonly string[]): Promise<number> {
  const signal = stopOnSignal();
  const store = await openStore(config.store);
  try {
    // Pages that show a policy (explainers, answers) are rendered again once, at the end. A running server does it too:
    // what waits stands in the store, so a killed import leaves nothing undone.
    const publisher = createPublisher({ store, clock: systemClock, later: true });
    const { dataDir } = config;
    const code = await importPaths(paths, {
      publish: publishWith(publisher),
      dataDir,
      clock: systemClock,
      out: process.stdout,
      signal,
    });
    await publisher.settle();
    return signal.aborted ? STOPPED : code;
  } finally {
    await store.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) {
    process.stdout.write(USAGE);
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const read = readConfig();
  if (!read.ok) {
    process.stderr.write(`${read.faults.join('\n')}\n`);
    return 2;
  }
  return importInto(read.config, args);
}

main(process.argv.slice(2)).then(
  async (code) => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    process.exitCode = code;
  },
  (fault: unknown) => {
    process.stderr.write(`导入中断：${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.stderr.write('已经导入的都保存了；排除问题后再次运行会接着导入。\n');
    process.exitCode = 1;
  },
);
