import type { AudienceChoice } from '../../../../contract/audience';
import { NOTICE_VERSION, SENSITIVE_SITUATIONS, type AudienceTag } from '../../../../domain/audience';
import { civilDateOf } from '../../../../domain/calendar';
import { ok, refuse, type Result } from '../../../../domain/result';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { AudienceDeps } from '../deps';
import { findSubscriber, insertSubscriber, tagNumbers, type Identity } from '../subscriber';
import type { SubscriberRow } from '../tables';

export type ChooseCode =
  | 'audience.nothing-chosen'
  | 'audience.unknown-topic'
  | 'audience.unknown-area'
  | 'audience.consent-required'
  | 'audience.sensitive-consent';

export interface ChooseRefusal {
  readonly code: ChooseCode;
  readonly field: string;
  readonly article?: string;
}

async function refusalOf({ directory }: AudienceDeps, choice: AudienceChoice): Promise<ChooseRefusal | undefined> {
  const { topics, areas } = await directory();
  const isIn = (list: readonly { readonly id: string }[], id: string): boolean => list.some((each) => each.id === id);
  if (!choice.topics.every((id) => isIn(topics, id))) return { code: 'audience.unknown-topic', field: 'topics' };
  if (!choice.areas.every((id) => isIn(areas, id))) return { code: 'audience.unknown-area', field: 'areas' };
  if (choice.topics.length + choice.areas.length + choice.situations.length === 0)
    return { code: 'audience.nothing-chosen', field: 'topics' };
  if (choice.consent.noticeVersion !== NOTICE_VERSION)
    return { code: 'audience.consent-required', field: 'consent', article: '个人信息保护法第十四条' };
  const isSensitive = choice.situations.some((each) => SENSITIVE_SITUATIONS.includes(each));
  if (isSensitive && choice.sensitiveConsent !== true)
    return { code: 'audience.sensitive-consent', field: 'sensitiveConsent', article: '个人信息保护法第二十九条' };
  return undefined;
}

async function keepTags(trx: Trx, subscriber: number, choice: AudienceChoice): Promise<void> {
  const tags: AudienceTag[] = [
    ...choice.topics.map((id): AudienceTag => ({ kind: 'topic', id })),
    ...choice.areas.map((id): AudienceTag => ({ kind: 'area', id })),
    ...choice.situations.map((id): AudienceTag => ({ kind: 'situation', id })),
  ];
  const kinds = choice.usesReading ? (['topic', 'area', 'situation'] as const) : undefined;
  await trx
    .deleteFrom('subscriber_tags')
    .where('subscriber', '=', subscriber)
    .$if(kinds !== undefined, (query) =>
      query.where('tag', 'in', (of) =>
        of
          .selectFrom('audience_tags')
          .select('number')
          .where('kind', 'in', kinds ?? []),
      ),
    )
    .execute();
  const numbers = await tagNumbers(trx, tags);
  await trx
    .insertInto('subscriber_tags')
    .values(numbers.map((tag) => ({ tag, subscriber })))
    .execute();
}

async function keepConsent(trx: Trx, before: SubscriberRow, version: number, now: Date): Promise<void> {
  if (before.notice_version === version) return;
  const at = now.toISOString();
  await trx
    .updateTable('audience_consents')
    .set({ revoked_at: at })
    .where('subscriber', '=', before.number)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .insertInto('audience_consents')
    .values({ id: newId(now), subscriber: before.number, notice_version: version, at, revoked_at: null })
    .execute();
}

const keep = (deps: AudienceDeps, identity: Identity, choice: AudienceChoice): Promise<void> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const found = await findSubscriber(trx, identity.hash);
    if (found) await deps.store.lockRow(trx, 'subscribers', found.id);
    const row = found ? await findSubscriber(trx, identity.hash) : await insertSubscriber(trx, deps, identity, now);
    if (!row) throw new Error('the subscriber was deleted meanwhile');
    await keepConsent(trx, row, choice.consent.noticeVersion, now);
    await trx
      .updateTable('subscribers')
      .set({
        frequency: choice.frequency,
        paused: choice.paused ? 1 : 0,
        uses_reading: choice.usesReading ? 1 : 0,
        notice_version: choice.consent.noticeVersion,
        changed_at: now.toISOString(),
        seen_on: civilDateOf(now),
      })
      .where('number', '=', row.number)
      .execute();
    await keepTags(trx, row.number, choice);
  });

/**
 * What somebody wants to hear of, said anew as a whole; with it the consent to what the notice says.
 *
 * @source 个人信息保护法第十四条、第二十九条
 */
export async function choose(
  deps: AudienceDeps,
  identity: Identity,
  choice: AudienceChoice,
): Promise<Result<true, ChooseRefusal>> {
  const refusal = await refusalOf(deps, choice);
  if (refusal) return refuse(refusal);
  try {
    await keep(deps, identity, choice);
  } catch (cause) {
    // Of two first choices sent at once (a double tap) the second finds the first one's row by now.
    if (!(await findSubscriber(deps.store.read, identity.hash))) throw cause;
    await keep(deps, identity, choice);
  }
  return ok(true);
}
