import type { CitedClauses, ClauseRef } from '../../../../contract/clause';
import type { BlockOf, ExplainerBlock } from '../../../../contract/explainer-block';
import { duration, plainDate } from '../../../ui/dates';
import { drawBars } from './bars';
import { drawFigures } from './figures';
import { COLOURS, FONTS } from './marks';
import { INSIDE, PAGE, type Sheet } from './sheet';

const SERIES_INDENT = 30;
const beside = { x: INSIDE.x + SERIES_INDENT, width: INSIDE.width - SERIES_INDENT };
const small = { font: FONTS.small, fill: COLOURS.seal };

/** Draws one block of an explainer on the sheet. */
export function drawBlock(sheet: Sheet, block: ExplainerBlock, cited: CitedClauses): void {
  const basis = (clauses: readonly ClauseRef[] | undefined): string => {
    const labels = (clauses ?? []).flatMap((ref) => cited[`${ref.policyId}#${ref.anchor}`]?.label ?? []);
    return labels.join(' · ');
  };
  const writeBasis = (clauses: readonly ClauseRef[] | undefined, column = INSIDE): void => {
    const labels = basis(clauses);
    if (labels !== '') sheet.write(labels, { ...small, column });
  };
  const entry = ({ mark, title, text, clauses }: Entry): void => {
    if (mark !== undefined) {
      sheet.mark({ kind: 'dot', x: INSIDE.x + 11, y: sheet.y + 11, radius: 11, fill: COLOURS.jadeSoft });
      const font = { size: 13, bold: true };
      sheet.write(mark, { font, fill: COLOURS.jade, column: { x: INSIDE.x + 7, width: 16 }, y: sheet.y + 1 });
    }
    const column = mark === undefined ? INSIDE : beside;
    sheet.write(title, { font: FONTS.strong, column });
    if (text !== '') sheet.write(text, { fill: COLOURS.ink2, column });
    writeBasis(clauses, column);
    sheet.skip(8);
  };
  const list = (heading: string, entries: readonly Entry[]): void =>
    sheet.card(() => {
      writeHeading(sheet, heading);
      entries.forEach(entry);
    });

  switch (block.kind) {
    case 'lead':
      sheet.write(block.text, { font: FONTS.lead, column: PAGE });
      writeBasis(block.clauses, PAGE);
      sheet.skip(12);
      break;
    case 'key-figures':
      drawFigures(sheet, block, basis);
      break;
    case 'bar-chart':
    case 'line-chart':
      drawBars(sheet, block);
      break;
    case 'before-after':
      sheet.card(() => {
        writeHeading(sheet, block.title);
        for (const row of block.rows) drawChange(sheet, row, () => writeBasis(row.clauses));
      });
      break;
    default:
      list(headingOf(block), entriesOf(block));
  }
}

interface Entry {
  readonly mark?: string;
  readonly title: string;
  readonly text: string;
  readonly clauses?: readonly ClauseRef[] | undefined;
}

type ListBlock = Exclude<
  ExplainerBlock,
  { kind: 'lead' | 'key-figures' | 'bar-chart' | 'line-chart' | 'before-after' }
>;

const HEADINGS = { quotation: '原文', question: '问答', picture: '图', contact: '找谁问', link: '相关链接' } as const;

const headingOf = (block: ListBlock): string =>
  block.kind in HEADINGS ? HEADINGS[block.kind as keyof typeof HEADINGS] : 'title' in block ? block.title : '';

/** What lists draw alike: a title, a text, and the clauses under it. */
function entriesOf(block: ListBlock): readonly Entry[] {
  switch (block.kind) {
    case 'steps':
      return block.steps.map((step, index) => ({ ...step, mark: String(index + 1) }));
    case 'audience':
      return block.groups.map(({ name, text, clauses }) => ({ title: name, text, clauses }));
    case 'timeline':
      return block.entries.map(({ on, title, text, clauses }) => ({
        title: `${plainDate(on)} ${title}`,
        text,
        clauses,
      }));
    case 'table':
      return block.rows.map(({ cells, clauses }) => ({
        title: cells[0] ?? '',
        text: cells
          .slice(1)
          .map((cell, at) => `${block.columns[at + 1] ?? ''}：${cell}`)
          .join('\n'),
        clauses,
      }));
    case 'quotation':
      return [{ title: `“${block.text}”`, text: `—— ${block.attribution}`, clauses: block.clauses }];
    case 'question':
      return [{ title: block.question, text: block.answer, clauses: block.clauses }];
    case 'picture':
      return [{ title: block.caption ?? block.alt, text: block.caption === undefined ? '' : block.alt }];
    case 'video':
      return [{ title: `视频，长 ${duration(block.durationSeconds)}`, text: '在网页里播放，并附文字稿。' }];
    case 'audio':
      return [{ title: `音频，长 ${duration(block.durationSeconds)}`, text: '在网页里播放，并附文字稿。' }];
    case 'contact':
      return [{ title: block.name, text: contactLines(block) }];
    case 'link':
      return [{ title: block.title, text: block.text ?? '' }];
    default:
      return unknownBlock(block);
  }
}

const unknownBlock = (_block: never): readonly Entry[] => [];

const contactLines = ({ phone, address, hours }: BlockOf<'contact'>): string =>
  [phone, address, hours].filter((line) => line !== undefined).join('\n');

function drawChange(sheet: Sheet, row: BlockOf<'before-after'>['rows'][number], writeBasis: () => void): void {
  sheet.write(row.aspect, { font: FONTS.strong });
  sheet.write(`以前：${row.before}`, { fill: COLOURS.ink3 });
  sheet.write(`现在：${row.after}`, { fill: COLOURS.jade, font: FONTS.strong });
  writeBasis();
  sheet.skip(8);
}

function writeHeading(sheet: Sheet, heading: string): void {
  sheet.write(heading, { font: FONTS.heading });
  sheet.skip(6);
}
