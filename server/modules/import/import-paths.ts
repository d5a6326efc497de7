import type { Clock } from '../../platform/clock';
import { findFiles, readerOf } from './find-files';
import type { Item, RejectedRecord, SourceFile } from './item';
import { Progress, type Terminal } from './progress';
import { RejectReport } from './report';
import { runImport, type ImportResult, type PublishPolicies } from './run-import';

export interface ImportPathsDeps {
  readonly publish: PublishPolicies;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly out: Terminal;
  readonly signal?: AbortSignal;
}

/** Bad records named on the screen; all of them stand in the report. */
const SHOWN_REJECTIONS = 20;
const SHOWN_FILES = 5;

async function* itemsOf(files: readonly SourceFile[]): AsyncIterable<Item> {
  for (const file of files) {
    try {
      const read = readerOf(file.path);
      if (read) yield* read(file);
    } catch (error) {
      // The file cannot be opened, or broke off while it was read.
      const why = error instanceof Error ? error.message : String(error);
      yield { is: 'rejected', at: { file: file.name, line: 1 }, reason: `文件读取失败：${why}`, record: null };
    }
  }
}

const some = (names: readonly string[]): string =>
  names.slice(0, SHOWN_FILES).join('、') + (names.length > SHOWN_FILES ? ` 等 ${names.length} 个` : '');

function summary({ counts, unused, stopped }: ImportResult, seconds: number): string[] {
  const taken = counts.new + counts['new-edition'] + counts.unchanged;
  const share = taken === 0 ? '' : `（${((counts.withClauses / taken) * 100).toFixed(1)}%）`;
  const lines = [
    `${stopped ? '已停止，再次运行会接着导入' : '导入完成'}：读到 ${counts.read} 条，用时 ${seconds.toFixed(1)} 秒。`,
    `新增 ${counts.new}，新版 ${counts['new-edition']}，未变 ${counts.unchanged}，退回 ${counts.rejected}。`,
    `${taken} 份文件中，${counts.withClauses} 份分出了带编号的条款${share}；其余按行保存，文字一字不少。`,
  ];
  if (unused.size > 0) {
    lines.push(
      `这些内容没有对应的栏目，没有导入：${[...unused].map(([name, n]) => `${name}（${n} 条）`).join('、')}。`,
    );
  }
  return lines;
}

/**
 * Imports files and folders, says on the way what happens, and writes what was rejected to `DATA_DIR/import-reports`.
 *
 * @returns exit code: 0 when every record was taken, 1 when some were not
 */
export async function importPaths(paths: readonly string[], deps: ImportPathsDeps): Promise<number> {
  const { publish, dataDir, clock, out, signal } = deps;
  const startedAt = clock.now();
  const progress = new Progress(out);
  const { files, skipped, missing } = await findFiles(paths);
  if (missing.length > 0) progress.say(`找不到：${some(missing)}。`);
  if (skipped.length > 0) progress.say(`跳过不认识的文件（可以导入 .md、.docx、.html、.jsonl）：${some(skipped)}。`);
  if (files.length === 0) {
    progress.say('没有可以导入的文件。');
    return 1;
  }
  const report = new RejectReport(dataDir, startedAt);
  let rejections = 0;
  const reject = async (record: RejectedRecord): Promise<void> => {
    await report.add(record);
    rejections += 1;
    if (rejections <= SHOWN_REJECTIONS)
      progress.say(`退回 ${record.at.file} 第 ${record.at.line} 行：${record.reason}`);
  };
  const show = progress.show.bind(progress);
  const result = await runImport(itemsOf(files), { publish, reject, progress: show, ...(signal && { signal }) });
  const seconds = (clock.now().getTime() - startedAt.getTime()) / 1000;
  for (const line of summary(result, seconds)) progress.say(line);
  if (rejections > 0)
    progress.say(`退回的 ${rejections} 条和原因写在 ${report.file}，改好后再导入一次即可，已导入的不会重复。`);
  return result.counts.rejected > 0 || missing.length > 0 || result.stopped ? 1 : 0;
}
