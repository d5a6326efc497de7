import fc from 'fast-check';
import { beginPush, EVERYBODY, TEMPLATE } from '../../../bench/push-ground';
import { isInSegment, TAG_KINDS, tagKey, type AudienceTag } from '../../../domain/audience';
import { segmentSql } from '../../../server/modules/push/segment-sql';
import { tagNumbersIn } from '../../../server/modules/push/matching';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { onEachEngine, type Place } from '../foi/engines';
import { testClock } from '../foi/resident-app';

const TAGS: AudienceTag[] = TAG_KINDS.flatMap((kind) => ['a', 'b', 'c'].map((id) => ({ kind, id })));
const PEOPLE = 60;
/** The first two of the kind `received` are pushes that went out, the last is none. */
const PUSHES = TAGS.filter(({ kind }) => kind === 'received').slice(0, 2);
/** Whether a person has a tag; as good as chance, and the same each time. */
const has = (person: number, tag: number): boolean =>
  ((person * 2_654_435_761 + tag * 40_503 * person) >>> 7) % 3 === 0;
const ownOf = (person: number) =>
  new Set(TAGS.filter((tag, at) => (at < 10 || PUSHES.includes(tag)) && has(person, at)).map(tagKey));

const rules = fc.record({
  conditions: fc.array(
    fc.record({
      mode: fc.constantFrom('any' as const, 'all' as const, 'none' as const),
      tags: fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
});

const TEMPLATE_ROW = {
  number: 1,
  template_id: TEMPLATE,
  title: '政策信息通知',
  kind: 'one-off' as const,
  fields: '[]',
  example: '',
  in_use: 1,
  told_at: '2026-11-22T02:00:00.000Z',
};

/** Whoever was matched and not reached has not received it. */
const deliveryOf = (isDelivered: boolean) => ({
  segment: 0,
  state: isDelivered ? ('delivered' as const) : ('suppressed' as const),
  channel: isDelivered ? ('inbox' as const) : null,
  reason: isDelivered ? null : 'paused',
  digest: 0,
  attempts: 0,
  due_at: null,
  at: '2026-11-22T02:00:00.000Z',
  opened_at: null,
  clicked_at: null,
  verdict: null,
  unsubscribed_at: null,
});

onEachEngine((engine) => {
  describe('segmentSql', () => {
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await engine.place();
      store = await openStore(place.config, testClock('2026-11-22T10:00:00+08:00'));
      await store.write(async (trx) => {
        // The last two topics that were read are nobody's, and have no number.
        const numbered = TAGS.slice(0, 10).map(({ kind, id }, at) => ({ number: at + 1, kind, tag: id }));
        await trx.insertInto('audience_tags').values(numbered).execute();
        for (let number = 1; number <= PEOPLE; number += 1) {
          const name = `p${String(number)}`;
          const at = '2026-11-22T02:00:00.000Z';
          await trx
            .insertInto('subscribers')
            .values({
              number,
              id: name,
              identity_hash: name,
              kind: 'device',
              openid_sealed: null,
              code: name,
              frequency: 'each',
              paused: 0,
              uses_reading: 1,
              notice_version: 1,
              created_at: at,
              changed_at: at,
              seen_on: '2026-11-22',
            })
            .execute();
          const tags = numbered.flatMap((tag, index) =>
            has(number, index) ? [{ tag: tag.number, subscriber: number }] : [],
          );
          if (tags.length > 0) await trx.insertInto('subscriber_tags').values(tags).execute();
        }
      });
    });
    beforeAll(async () => {
      await store.write((trx) => trx.insertInto('wechat_templates').values(TEMPLATE_ROW).execute());
      for (const [at, tag] of PUSHES.entries()) {
        const number = at + 1;
        await beginPush(store, EVERYBODY, ['inbox'], PEOPLE, new Date('2026-11-22T02:00:00Z'), number);
        const rows = Array.from({ length: PEOPLE }, (_, person) => person + 1).map((subscriber) => ({
          push: number,
          subscriber,
          ...deliveryOf(has(subscriber, TAGS.indexOf(tag))),
        }));
        await store.write(async (trx) => {
          await trx.updateTable('pushes').set({ id: tag.id }).where('number', '=', number).execute();
          await trx.insertInto('push_deliveries').values(rows).execute();
        });
      }
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    it('matches the very people that isInSegment does, in any part of them', async () => {
      const numbers = await tagNumbersIn(store.read);
      await fc.assert(
        fc.asyncProperty(rules, fc.nat(PEOPLE), async (rule, from) => {
          const stretch = { from, to: PEOPLE };
          const found = await store.read
            .selectFrom('subscribers')
            .select('number')
            .where('number', '>', from)
            .where(segmentSql(rule, numbers, stretch))
            .orderBy('number')
            .execute();
          const expected = Array.from({ length: PEOPLE - from }, (_, at) => from + at + 1).filter((person) =>
            isInSegment(rule, ownOf(person)),
          );
          expect(found.map(({ number }) => number)).toEqual(expected);
        }),
        { numRuns: 150 },
      );
    });
  });
});
