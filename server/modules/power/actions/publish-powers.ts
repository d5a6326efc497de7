import type { PowerContent } from '../../../../contract/power';
import type { Publisher } from '../../../platform/publishing/publisher';

/** So many in one transaction: others write in between. */
const AT_ONCE = 50;

/**
 * Publishes items. What was published stays when it breaks off, and the same again goes on from there.
 *
 * @throws Error when one is refused: what comes here was checked against the same rules
 */
export async function publishPowers(
  publisher: Publisher,
  contents: readonly PowerContent[],
  actor: string,
): Promise<void> {
  for (let at = 0; at < contents.length; at += AT_ONCE) {
    const batch = contents.slice(at, at + AT_ONCE);
    const outcomes = await publisher.publishAll(batch.map((content) => ({ kind: 'powers', content, actor })));
    outcomes.forEach((outcome, index) => {
      if (outcome.state === 'refused')
        throw new Error(`${batch[index]?.code ?? ''} was refused: ${JSON.stringify(outcome.refusals)}`);
    });
  }
}
