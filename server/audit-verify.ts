import { readConfig } from './config';
import { verifyAuditChain, type ChainFault, type ChainNote } from './platform/audit-chain';
import { openStore } from './platform/db/open-store';

const WORDS: Readonly<Record<ChainFault, string>> = {
  altered: '内容或校验值被改过',
  missing: '缺了这一行',
  'earlier-rows': '启用校验之前的旧记录被改动、增加或删除',
  end: '末尾对不上：有记录被删掉或另外添加',
  'not-as-noted': '与当时记下的校验值不同，整条链可能被重做过',
};

/** `1234:<hash>`, as an earlier run printed it. */
const noteFrom = (text: string | undefined): ChainNote | undefined => {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  return sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash };
};

// Walks the audit log from its first row. What it prints at the end, kept somewhere else and given to a later run, also
// finds out that the whole chain was made anew.
async function main([text]: readonly string[]): Promise<number> {
  const note = noteFrom(text);
  if (text !== undefined && note === undefined) throw new Error('用法：npm run audit:verify [-- 行号:校验值]');
  const read = readConfig();
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  try {
    const verdict = await verifyAuditChain(store, note);
    if (verdict.intact) {
      process.stdout.write(
        `审计日志完整，共 ${verdict.sequence} 行。请另行保存：${verdict.sequence}:${verdict.hash}\n`,
      );
      return 0;
    }
    const { sequence, id, fault } = verdict;
    process.stdout.write(`审计日志从第 ${sequence} 行起不可信：${WORDS[fault]}${id === null ? '' : `（${id}）`}。\n`);
    return 1;
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 2;
  },
);
