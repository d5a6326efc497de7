import { randomUUID } from 'node:crypto';
import type { DocxImport } from '../../../contract/docx-import';
import type { DocumentHead } from './document-head';
import type { DocxPart } from './read-docx';

type Kind = DocxImport['kind'];

export interface QuestionAndAnswer {
  readonly question: string;
  readonly answer: string;
}

const QUESTION = /^(?:[（(]?[\d一二三四五六七八九十]+[)）、.．]?\s*)?(?:问|Q)\s*\d*[：:.]\s*/i;
const ANSWER = /^(?:答|A)\s*\d*[：:.]\s*/i;
const CELL_SIGN = '｜';
const MOST_OF_A_BLOCK = 1_000;
const MOST_OF_A_TITLE = 100;

const lineOf = (part: DocxPart): string[] => {
  if (part.is === 'picture') return [];
  if (part.is === 'table') return part.rows.map((row) => row.join(CELL_SIGN)).filter((row) => row.trim() !== '');
  return [part.text];
};

/** 问：and 答： pairs, and what stands outside of them. An answer goes on until the next question. */
export function readQuestions(parts: readonly DocxPart[]): {
  readonly pairs: readonly QuestionAndAnswer[];
  readonly others: readonly DocxPart[];
} {
  const pairs: { question: string; answer: string[] }[] = [];
  const others: DocxPart[] = [];
  let isAnswering = false;
  for (const part of parts) {
    const [text = ''] = part.is === 'picture' || part.is === 'table' ? [] : [part.text];
    const open = pairs.at(-1);
    if (QUESTION.test(text)) {
      pairs.push({ question: text.replace(QUESTION, ''), answer: [] });
      isAnswering = false;
    } else if (open && ANSWER.test(text)) {
      open.answer.push(text.replace(ANSWER, ''));
      isAnswering = true;
    } else if (open && isAnswering && part.is !== 'heading') open.answer.push(...lineOf(part));
    else if (open && open.answer.length === 0 && text !== '') open.question += text;
    else others.push(part);
  }
  return { pairs: pairs.map(({ question, answer }) => ({ question, answer: answer.join('\n') })), others };
}

const paragraphsOf = (parts: readonly DocxPart[]): string => parts.flatMap(lineOf).join('\n');

const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += MOST_OF_A_BLOCK) pieces.push(text.slice(at, at + MOST_OF_A_BLOCK));
  return pieces;
};

function blockOf(part: DocxPart): object[] {
  if (part.is === 'picture') {
    const { src, width, height } = part.picture;
    return [{ kind: 'picture', src, width, height, alt: part.alt }];
  }
  if (part.is === 'table') {
    const [columns = [], ...rows] = part.rows;
    return [
      { kind: 'table', title: '表格', columns: [...columns], rows: rows.map((cells) => ({ cells: [...cells] })) },
    ];
  }
  return piecesOf(part.text).map((text) => ({ kind: 'lead', text }));
}

/** Which kind a document most likely is. */
export function kindOf({ documentNumber, body }: DocumentHead): Kind {
  if (readQuestions(body).pairs.filter(({ answer }) => answer !== '').length >= 2) return 'qa-issues';
  return documentNumber === undefined ? 'notices' : 'policies';
}

const given = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Content of a kind, as far as a document gives it; the rest is for who writes on. */
export function draftContent(kind: Kind, head: DocumentHead): { content: Record<string, unknown>; notes: string[] } {
  const { title, documentNumber, datedOn, issuingOrgan, body } = head;
  const pictures = body.filter(({ is }) => is === 'picture').length;
  const noPlace =
    pictures === 0 || kind === 'explainers'
      ? []
      : [`有 ${String(pictures)} 张图片：这一类内容的正文放不下图片，没有带上。`];
  const cut = title.length > MOST_OF_A_TITLE && kind !== 'policies' ? ['标题很长，请改短。'] : [];
  const notes = [...noPlace, ...cut];
  if (kind === 'policies')
    return { content: given({ title, documentNumber, datedOn, issuingOrgan, body: paragraphsOf(body) }), notes };
  if (kind === 'qa-issues' || kind === 'explainers') {
    const { pairs, others } = readQuestions(body);
    if (kind === 'explainers') {
      const questions = pairs.map((pair) => ({ kind: 'question', ...pair }));
      return { content: { title, blocks: [...others.flatMap(blockOf), ...questions] }, notes };
    }
    const items = pairs.map((pair) => ({ sourceId: randomUUID(), ...pair, tags: [], clauses: [] }));
    const left = paragraphsOf(others);
    if (pairs.length === 0) notes.push('没有找到“问：”“答：”，问答请自己分。');
    if (left !== '') notes.push(`问答以外的文字没有带上：${left.slice(0, 200)}`);
    return { content: { title, items }, notes };
  }
  if (kind === 'press-conferences') {
    const transcript = body.flatMap(lineOf).map((text) => ({ atSeconds: 0, speaker: '', kind: 'statement', text }));
    return { content: { title, transcript }, notes: [...notes, '实录里每段话是谁说的、在第几秒，请补上。'] };
  }
  const number = documentNumber === undefined ? [] : [`文号 ${documentNumber} 写在正文第一行：通知公告没有文号一栏。`];
  const text = documentNumber === undefined ? paragraphsOf(body) : `${documentNumber}\n${paragraphsOf(body)}`;
  return { content: { title, body: text }, notes: [...number, ...notes] };
}
