import type { CitedClauses, ClauseRef } from '../../../contract/clause';
import type { BlockOf, ExplainerBlock } from '../../../contract/explainer-block';
import type { ExplainerView } from '../../../contract/explainer';
import { duration, plainDate } from '../../ui/dates';
import { valueWithUnit } from './chart-scale';

/** A part of the plain text: what it is about, and its sentences in reading order. */
export interface PlainPart {
  readonly heading: string | null;
  readonly sentences: readonly string[];
}

/** Adds to a claim the clauses it rests on, or leaves it as it is. */
type Cite = (claim: string, clauses: readonly ClauseRef[] | undefined) => string;

/** Every block of an explainer as sentences (纯文字), with the clause each claim rests on. */
export const plainParts = (explainer: Pick<ExplainerView, 'blocks' | 'cited'>): readonly PlainPart[] =>
  explainer.blocks.map((block) => partOf(block, citing(explainer.cited)));

/** The same to be listened to (听全文): who listens does not want to hear each clause. */
export function spokenText({ title, summary, blocks }: Pick<ExplainerView, 'title' | 'summary' | 'blocks'>): string {
  const parts = blocks.map((block) => partOf(block, (claim) => claim));
  return [title, summary, ...parts.flatMap(({ heading, sentences }) => [heading ?? '', ...sentences])]
    .filter((line) => line !== '')
    .map(ended)
    .join('\n');
}

/** One text to be copied. */
export function plainTextToCopy(explainer: ExplainerView, address: string): string {
  const { title, summary, department, publishedOn } = explainer;
  const parts = plainParts(explainer).map(({ heading, sentences }) =>
    [...(heading === null ? [] : [heading]), ...sentences].join('\n'),
  );
  return [title, summary, ...parts, `${department.name}，${plainDate(publishedOn)}`, address].join('\n\n');
}

/** A sentence ends as one, so that the voice falls. */
const ended = (line: string): string => (/[。！？；：]$/.test(line) ? line : `${line}。`);

const citing =
  (cited: CitedClauses): Cite =>
  (claim, clauses) => {
    const names = (clauses ?? []).flatMap((ref) => {
      const clause = cited[`${ref.policyId}#${ref.anchor}`];
      return clause ? [`《${clause.policyTitle}》${clause.label}`] : [];
    });
    return names.length === 0 ? ended(claim) : `${ended(claim)}（依据：${names.join('、')}）`;
  };

function partOf(block: ExplainerBlock, cite: Cite): PlainPart {
  switch (block.kind) {
    case 'lead':
      return { heading: null, sentences: [cite(block.text, block.clauses)] };
    case 'key-figures':
      return {
        heading: block.title ?? '关键数字',
        sentences: block.figures.map(({ value, unit, label, clauses }) => cite(`${label}：${value}${unit}`, clauses)),
      };
    case 'audience':
      return titled(block.title, block.groups, ({ name, text }) => `${name}：${text}`, cite);
    case 'steps':
      return {
        heading: block.title,
        sentences: block.steps.map(({ title, text, clauses }, index) =>
          cite(`第${String(index + 1)}步，${title}：${text}`, clauses),
        ),
      };
    case 'before-after':
      return titled(
        block.title,
        block.rows,
        ({ aspect, before, after }) => `${aspect}：以前，${before}；现在，${after}`,
        cite,
      );
    case 'timeline':
      return titled(block.title, block.entries, ({ on, title, text }) => `${plainDate(on)}，${title}：${text}`, cite);
    case 'table':
      return titled(block.title, block.rows, ({ cells }) => rowInWords(block.columns, cells), cite);
    case 'bar-chart':
    case 'line-chart':
      return chartInWords(block, cite);
    default:
      return smallPart(block, cite);
  }
}

type SmallBlock = Exclude<
  ExplainerBlock,
  {
    kind:
      | 'lead'
      | 'key-figures'
      | 'audience'
      | 'steps'
      | 'before-after'
      | 'timeline'
      | 'table'
      | 'bar-chart'
      | 'line-chart';
  }
>;

function smallPart(block: SmallBlock, cite: Cite): PlainPart {
  switch (block.kind) {
    case 'quotation':
      return { heading: null, sentences: [cite(`${block.attribution}：“${block.text}”`, block.clauses)] };
    case 'question':
      return { heading: block.question, sentences: [cite(block.answer, block.clauses)] };
    case 'picture':
      return { heading: block.caption ?? null, sentences: [cite(`图：${block.alt}`, block.clauses)] };
    case 'video':
      return {
        heading: `视频：${block.title}（${duration(block.durationSeconds)}）`,
        sentences: [cite(block.transcript, block.clauses)],
      };
    case 'audio':
      return {
        heading: `音频：${block.title}（${duration(block.durationSeconds)}）`,
        sentences: [cite(block.transcript, block.clauses)],
      };
    case 'contact':
      return { heading: `找谁问：${block.name}`, sentences: contactInWords(block) };
    case 'link':
      return {
        heading: block.title,
        sentences: [block.text, block.url].filter((line): line is string => line !== undefined),
      };
    default:
      return unknownBlock(block);
  }
}

const unknownBlock = (_block: never): PlainPart => ({ heading: null, sentences: [] });

function titled<Entry extends { readonly clauses?: readonly ClauseRef[] }>(
  heading: string,
  entries: readonly Entry[],
  sentence: (entry: Entry) => string,
  cite: Cite,
): PlainPart {
  return { heading, sentences: entries.map((entry) => cite(sentence(entry), entry.clauses)) };
}

function rowInWords(columns: readonly string[], cells: readonly string[]): string {
  const rest = cells.slice(1).map((cell, at) => `${columns[at + 1] ?? ''}：${cell}`);
  return rest.length === 0 ? (cells[0] ?? '') : `${cells[0] ?? ''}，${rest.join('；')}`;
}

function chartInWords(block: BlockOf<'bar-chart'> | BlockOf<'line-chart'>, cite: Cite): PlainPart {
  const { title, unit, labels, series, summary, clauses } = block;
  const lines = series.map(({ name, values }) => {
    const pairs = labels.map((label, at) => `${label} ${valueWithUnit(values[at] ?? 0, unit)}`);
    return `${name}：${pairs.join('，')}。`;
  });
  return { heading: title, sentences: [cite(summary, clauses), ...lines] };
}

const contactInWords = ({ phone, address, hours }: BlockOf<'contact'>): string[] =>
  [
    phone === undefined ? '' : `电话：${phone}。`,
    address === undefined ? '' : `地址：${address}。`,
    hours === undefined ? '' : `时间：${hours}。`,
  ].filter((line) => line !== '');
