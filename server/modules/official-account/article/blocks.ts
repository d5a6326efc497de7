import type { CitedClauses, ClauseRef } from '../../../../contract/clause';
import type { BlockOf, ExplainerBlock } from '../../../../contract/explainer-block';
import { officialDate } from '../../../../domain/calendar';
import { basis } from './basis';
import { element, heading, paragraphs, picture, quiet, table, type Html } from './html';

type Chart = BlockOf<'bar-chart'> | BlockOf<'line-chart'>;
type Of = { readonly [K in ExplainerBlock['kind']]: (block: BlockOf<K>, cited: CitedClauses) => readonly Html[] };

const allOf = (parts: readonly { readonly clauses?: readonly ClauseRef[] | undefined }[]): ClauseRef[] =>
  parts.flatMap(({ clauses }) => clauses ?? []);

/** A chart cannot be drawn there: its numbers and its sentence can be read. */
const chart = ({ title, unit, labels, series, summary, clauses }: Chart, cited: CitedClauses): Html[] => [
  heading(title),
  ...paragraphs(summary),
  table(
    ['', ...series.map(({ name }) => (unit === '' ? name : `${name}（${unit}）`))],
    labels.map((label, at) => [label, ...series.map(({ values }) => String(values[at] ?? ''))]),
  ),
  ...basis(clauses, cited),
];

const heard = ({ title, transcript }: BlockOf<'video'> | BlockOf<'audio'>, how: string): Html[] => [
  heading(title),
  quiet(`${how}请点文末“阅读原文”。下面是文字。`),
  ...paragraphs(transcript),
];

const OF: Of = {
  lead: ({ text, clauses }, cited) => [element('p', 'lead', text), ...basis(clauses, cited)],
  'key-figures': ({ title, figures }, cited) => [
    ...(title === undefined ? [] : [heading(title)]),
    ...figures.map(({ value, unit, label }) =>
      element('p', 'text', element('strong', 'figure', value), `${unit} ${label}`),
    ),
    ...basis(allOf(figures), cited),
  ],
  audience: ({ title, groups }, cited) => [
    heading(title),
    ...groups.map(({ name, text }) => element('p', 'text', element('strong', '', `${name}：`), text)),
    ...basis(allOf(groups), cited),
  ],
  steps: ({ title, steps }, cited) => [
    heading(title),
    ...steps.map((step, at) =>
      element('p', 'text', element('strong', '', `第${String(at + 1)}步 ${step.title}`), `：${step.text}`),
    ),
    ...basis(allOf(steps), cited),
  ],
  'before-after': ({ title, rows }, cited) => [
    heading(title),
    table(
      ['', '以前', '现在'],
      rows.map(({ aspect, before, after }) => [aspect, before, after]),
    ),
    ...basis(allOf(rows), cited),
  ],
  timeline: ({ title, entries }, cited) => [
    heading(title),
    ...entries.map(({ on, title: what, text }) =>
      element('p', 'text', element('strong', '', `${officialDate(on)} ${what}`), text === '' ? '' : `：${text}`),
    ),
    ...basis(allOf(entries), cited),
  ],
  table: ({ title, columns, rows }, cited) => [
    heading(title),
    table(
      columns,
      rows.map(({ cells }) => cells),
    ),
    ...basis(allOf(rows), cited),
  ],
  'bar-chart': chart,
  'line-chart': chart,
  quotation: ({ text, attribution, clauses }, cited) => [
    element('blockquote', 'quote', ...paragraphs(text), quiet(`——${attribution}`)),
    ...basis(clauses, cited),
  ],
  question: ({ question, answer, clauses }, cited) => [
    element('h3', 'question', `问：${question}`),
    ...paragraphs(answer),
    ...basis(clauses, cited),
  ],
  picture: ({ src, alt, caption, clauses }, cited) => [
    picture(src, alt),
    ...(caption === undefined ? [] : [quiet(caption)]),
    ...basis(clauses, cited),
  ],
  video: (block) => heard(block, '看视频'),
  audio: (block) => heard(block, '听音频'),
  contact: ({ name, phone, address, hours }) => [
    heading('找谁问'),
    ...paragraphs(
      [name, phone && `电话：${phone}`, address && `地址：${address}`, hours && `时间：${hours}`]
        .filter(Boolean)
        .join('\n'),
    ),
  ],
  // An article links to nothing outside: what was linked stands behind 阅读原文.
  link: () => [],
};

/** The blocks of an explainer as they can stand in an article. */
export const blocksOf = (blocks: readonly ExplainerBlock[], cited: CitedClauses): Html[] =>
  blocks.flatMap((block) => OF[block.kind](block as never, cited));
