import { withMost } from '../../platform/errors/sentences';
import type { PublishOutcome } from '../../platform/publishing/outcome';
import type { Publisher } from '../../platform/publishing/publisher';
import { PUBLISHING_SENTENCES } from '../../platform/publishing/refusals';
import type { Published, PublishPolicies } from './run-import';

/** Stands in the audit log. */
const ACTOR = 'npm run import';

function reasonOf(outcome: Extract<PublishOutcome, { state: 'refused' }>): string {
  return outcome.refusals
    .map(({ found, ...refusal }) => {
      const { code, field } = refusal;
      const where = [field, found].filter((part) => part !== undefined).join(' = ');
      return `${withMost(PUBLISHING_SENTENCES[code].title, refusal)}${where === '' ? '' : `（${where}）`}`;
    })
    .join('');
}

function publishedOf(outcome: PublishOutcome): Published {
  if (outcome.state === 'refused') return { state: 'refused', reason: reasonOf(outcome) };
  if (outcome.state === 'unchanged') return { state: 'unchanged' };
  return { state: outcome.edition === 1 ? 'new' : 'new-edition' };
}

/** Publishes through the content API's own publisher, a batch in one transaction, and puts its refusals into words. */
export const publishWith =
  (publisher: Publisher): PublishPolicies =>
  async (contents) => {
    const requests = contents.map((content) => ({ kind: 'policies', content, actor: ACTOR }) as const);
    return (await publisher.publishAll(requests)).map(publishedOf);
  };
