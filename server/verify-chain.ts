import { readConfig } from './config';
import { openStore } from './platform/db/open-store';
import type { Store } from './platform/db/store';
import { chainNoteFrom, type ChainNote, type ChainVerdict } from './platform/hash-chain';

interface ChainCommand<Fault extends string> {
  /** What it walks, in the words of its operator: 审计日志. */
  readonly name: string;
  readonly command: string;
  /** 行 or 条. */
  readonly unit: string;
  readonly words: Readonly<Record<Fault, string>>;
  readonly verify: (store: Store, note?: ChainNote) => Promise<ChainVerdict<Fault>>;
}

async function walk<Fault extends string>(
  { name, command, unit, words, verify }: ChainCommand<Fault>,
  [text]: readonly string[],
): Promise<number> {
  const note = chainNoteFrom(text);
  if (text !== undefined && note === undefined) throw new Error(`用法：npm run ${command} [-- ${unit}数:校验值]`);
  const read = readConfig();
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  try {
    const verdict = await verify(store, note);
    if (verdict.intact) {
      process.stdout.write(
        `${name}完整，共 ${verdict.sequence} ${unit}。请另行保存：${verdict.sequence}:${verdict.hash}\n`,
      );
      return 0;
    }
    const { sequence, id, fault } = verdict;
    const which = id === null ? '' : `（${id}）`;
    process.stdout.write(`${name}从第 ${sequence} ${unit}起不可信：${words[fault]}${which}。\n`);
    return 1;
  } finally {
    await store.close();
  }
}

/**
 * Walks a chain from its first row and says where it does not hold. What it prints at the end, kept somewhere else and given
 * to a later run, also finds out that the whole chain was made anew.
 */
export function verifyFromCommandLine<Fault extends string>(command: ChainCommand<Fault>): void {
  walk(command, process.argv.slice(2)).then(
    (code) => void (process.exitCode = code),
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
      process.exitCode = 2;
    },
  );
}
