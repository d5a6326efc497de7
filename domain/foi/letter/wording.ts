import { officialDate } from '../../calendar';
import type { LetterInput, LetterRequest } from './input';
import type { LetterBlock } from './letter';

export { officialDate };

export const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });

/** One paragraph for each line that says something. */
export const paragraphs = (text: string | undefined): LetterBlock[] =>
  (text ?? '')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);

/** Lines that say something, as a numbered list. */
export const list = (items: readonly string[]): LetterBlock => ({
  kind: 'list',
  items: items.map((item) => item.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()).filter((item) => item !== ''),
});

const closed = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** A heading with what was written under it; nothing where nothing was written. */
export function section(title: string, text: string | undefined): LetterBlock[] {
  const body = paragraphs(text);
  if (body.length === 0) return [];
  return [
    heading(title),
    ...body.map((each, index) =>
      index === body.length - 1 && each.kind === 'paragraph' ? paragraph(closed(each.text)) : each,
    ),
  ];
}

/** The sentence that every letter to an applicant begins with. */
export function receivedSentence({ view, request, signedOn }: LetterInput): string {
  const received = view.receivedOn ?? signedOn;
  const amended = view.facts.amendment?.receivedOn ?? null;
  const then = amended === null ? '' : `，并于${officialDate(amended)}收到您的补正`;
  return `我们于${officialDate(received)}收到您的政府信息公开申请（申请编号：${request.number}）${then}。`;
}

/** What was asked for, restated. */
export function restated({ title, documentNumber, description }: LetterRequest): LetterBlock[] {
  const named = [...(title ? [`《${title}》`] : []), ...(documentNumber ? [`文号：${documentNumber}`] : [])].join('，');
  const [only, ...more] = paragraphs(description ?? '');
  if (only?.kind !== 'paragraph') return [paragraph(`您申请公开的是：${named}。`)];
  const lead = named === '' ? '您申请公开的内容是：' : `您申请公开的是：${named}。具体内容是：`;
  if (more.length === 0) return [paragraph(`${lead}${closed(only.text)}`)];
  return [paragraph(lead), only, ...more];
}
