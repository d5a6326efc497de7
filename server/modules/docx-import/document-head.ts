import { normaliseDocumentNumber, parseDocumentNumber } from '../../../domain/document-number';
import { isCivilDate, writtenDate } from '../../../domain/calendar';
import { writtenDays } from '../../../domain/proofreading';
import type { DocxPart } from './read-docx';

/** What stands above and below the text of an official document. @source 党政机关公文格式 GB/T 9704-2012 7.2、7.3 */
export interface DocumentHead {
  readonly title: string;
  readonly documentNumber: string | undefined;
  /** 成文日期. */
  readonly datedOn: string | undefined;
  readonly issuingOrgan: string | undefined;
  /** What is left. */
  readonly body: readonly DocxPart[];
  /** Lines that became nothing: 份号、密级、紧急程度、签发人、发文机关标志. */
  readonly dropped: readonly string[];
}

const HEAD_LINES = 10;
const TAIL_LINES = 12;
const MOST_TITLE_LINES = 4;
const JUNK =
  /^(?:\d{6}|(?:绝密|机密|秘密)(?:★.*)?|特急|加急|平急|签发人[：:].*|.{2,40}(?:文件|办公室文件)|[-—－\s]*\d+[-—－\s]*|第?\s*\d+\s*页.*)$/;
/** 主送机关, or the first line of the text. */
const TEXT_BEGINS =
  /[：:。；;]$|^(?:第[一二三四五六七八九十]+[条章]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[问答][：:])/;
const ORGAN = /(?:政府|委员会|办公室|局|厅|部|院|中心|办公厅|政务服务办|办)$/;

const textOf = (part: DocxPart | undefined): string | undefined =>
  part?.is === 'line' || part?.is === 'heading' ? part.text : undefined;

function dayOf(line: string): string | undefined {
  const plain = writtenDate(line);
  if (plain !== undefined) return plain;
  const [day] = writtenDays(line);
  if (!day || day.from !== 0 || day.to !== line.length || day.year === null || day.month === null) return undefined;
  const date = `${String(day.year)}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** The lines of the title: the first heading, or what stands between the number and the text. */
function titleOf(parts: readonly DocxPart[]): { readonly title: string; readonly used: number } {
  const lines: string[] = [];
  for (const part of parts.slice(0, MOST_TITLE_LINES)) {
    const text = textOf(part);
    if (
      text === undefined ||
      (lines.length > 0 && (TEXT_BEGINS.test(text) || lines.join('').endsWith('通知'))) ||
      text.length > 80
    )
      break;
    lines.push(text);
    if (part.is === 'heading') break;
  }
  return { title: lines.join(''), used: lines.length };
}

/** Takes the head and the tail of an official document from its text. */
export function readHead(parts: readonly DocxPart[]): DocumentHead {
  const dropped: string[] = [];
  let documentNumber: string | undefined;
  const rest = parts.filter((part, at) => {
    const text = textOf(part);
    if (text === undefined || at >= HEAD_LINES) return true;
    const [written = ''] = text.split(/\s{2,}|签发人/);
    const number = normaliseDocumentNumber(written);
    if (documentNumber === undefined && parseDocumentNumber(number).ok) {
      documentNumber = number;
      return false;
    }
    if (!JUNK.test(text)) return true;
    dropped.push(text);
    return false;
  });
  const { title, used } = titleOf(rest);
  const body = rest.slice(used);
  const tail = body.slice(-TAIL_LINES).map((part) => textOf(part));
  const at = tail.findIndex((line) => line !== undefined && dayOf(line) !== undefined);
  const before = at > 0 ? tail[at - 1] : undefined;
  return {
    title,
    documentNumber,
    datedOn: at < 0 ? undefined : dayOf(tail[at] ?? ''),
    issuingOrgan: before !== undefined && before.length <= 30 && ORGAN.test(before) ? before : undefined,
    body,
    dropped,
  };
}
