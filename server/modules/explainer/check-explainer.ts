import { isCivilDate } from '../../../domain/calendar';
import { checkFaults, type CheckFault } from '../../../domain/explainer';
import type { ConcernCheck, ExplainerContent } from '../../../contract/explainer';
import type { ExplainerBlock } from '../../../contract/explainer-block';
import type { PublishingCode } from '../../platform/publishing/refusals';

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

const CHECK_CODES = {
  words: 'publishing.concern-words',
  double: 'publishing.concern-double',
  condition: 'publishing.concern-check',
  gap: 'publishing.concern-gap',
  unreachable: 'publishing.concern-unreachable',
  unasked: 'publishing.concern-unasked',
  tangled: 'publishing.concern-tangled',
} as const satisfies Record<CheckFault['is'], PublishingCode>;

const concernFaults = (check: ConcernCheck): Fault[] =>
  checkFaults(check).map(({ is, place }) => ({
    code: CHECK_CODES[is],
    field: place === '' ? 'concernCheck' : `concernCheck.${place}`,
  }));

export function explainerFaults(content: ExplainerContent): Fault[] {
  return [
    ...(isCivilDate(content.publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
    ...content.blocks.flatMap((block, at) => blockFaults(block, `blocks.${at}`)),
    ...(content.concernCheck ? concernFaults(content.concernCheck) : []),
  ];
}
