import { isCivilDate } from '../../../domain/calendar';
import type { ConcernCheck, ExplainerContent } from '../../../contract/explainer';
import type { ExplainerBlock } from '../../../contract/explainer-block';

interface Fault {
  readonly code: string;
  readonly field: string;
}

/** What the shape of a block cannot say: rows as wide as the table, one value for each label, days that exist. */
function blockFaults(block: ExplainerBlock, field: string): Fault[] {
  const fault = (part: string): Fault => ({ code: 'publishing.block', field: `${field}.${part}` });
  switch (block.kind) {
    case 'table':
      return block.rows.flatMap(({ cells }, at) =>
        cells.length === block.columns.length ? [] : [fault(`rows.${at}.cells`)],
      );
    case 'bar-chart':
    case 'line-chart':
      return block.series.flatMap(({ values }, at) =>
        values.length === block.labels.length ? [] : [fault(`series.${at}.values`)],
      );
    case 'timeline':
      return block.entries.flatMap(({ on }, at) => (isCivilDate(on) ? [] : [fault(`entries.${at}.on`)]));
    case 'link':
      return (block.to === undefined) === (block.url === undefined) ? [fault('to')] : [];
    default:
      return [];
  }
}

/** Conditions name questions and options that are asked. */
function concernFaults({ questions, outcomes }: ConcernCheck): Fault[] {
  const options = new Map(questions.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  return outcomes.flatMap(({ when }, at) =>
    Object.entries(when).flatMap(([question, chosen]) =>
      chosen.length > 0 && chosen.every((option) => options.get(question)?.has(option))
        ? []
        : [{ code: 'publishing.concern-check', field: `concernCheck.outcomes.${at}.when.${question}` }],
    ),
  );
}

export function explainerFaults(content: ExplainerContent): Fault[] {
  return [
    ...(isCivilDate(content.publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
    ...content.blocks.flatMap((block, at) => blockFaults(block, `blocks.${at}`)),
    ...(content.concernCheck ? concernFaults(content.concernCheck) : []),
  ];
}
