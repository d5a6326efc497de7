import type { CheckName } from '../../../domain/proofreading';
import type { ReleaseFinding } from '../../../domain/publishing';
import type { PlacedFinding } from './check-content';

const MOST_CHARACTERS = 300;

/** What a check rests on, where it is not the house's own. */
const SOURCES: Readonly<Partial<Record<CheckName, string>>> = {
  'document-number': '党政机关公文格式 GB/T 9704-2012',
  personal: '个人信息保护法第二十八条',
  picture: '无障碍环境建设法第三十二条',
  bracket: '标点符号用法 GB/T 15834-2011',
  punctuation: '标点符号用法 GB/T 15834-2011',
};

/** A masked number is not found again by its words: where it stands is said. */
const reasonOf = ({ check, reason, from }: PlacedFinding): string =>
  check === 'personal' ? `${reason}（从第 ${String(from + 1)} 个字起）` : reason;

/** A finding as the manuscript's screens show it and its overrides name it. */
export function releaseFinding(finding: PlacedFinding): ReleaseFinding {
  const { check, code, severity, path, quotation, mark, suggestion } = finding;
  const source = SOURCES[check];
  return {
    code: `proofreading.${code}`,
    severity,
    field: path,
    quotation: quotation.slice(0, MOST_CHARACTERS),
    ...(mark === undefined ? {} : { mark }),
    reason: reasonOf(finding),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(source === undefined ? {} : { source }),
  };
}
