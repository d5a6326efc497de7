import { choose } from '../../../server/modules/audience/actions/choose';
import { forgetIdle } from '../../../server/modules/audience/actions/take-back';
import type { AudienceDeps } from '../../../server/modules/audience/deps';
import { createHeld } from '../../../server/modules/push/held';
import { createTokens } from '../../../server/modules/push/tokens';
import { NOTICE_VERSION } from '../../../domain/audience';
import { onEachEngine } from '../foi/engines';
import { runResidentApp } from '../foi/resident-app';

const topics = ['yiliao', 'jiaoyu', 'shebao', 'zhufang'];
const choiceOf = (topic: string) => ({
  topics: [topic],
  areas: [],
  situations: [],
  frequency: 'each' as const,
  paused: false,
  usesReading: true,
  consent: { noticeVersion: NOTICE_VERSION },
});

onEachEngine((engine) => {
  let running: Awaited<ReturnType<typeof runResidentApp>>;
  let deps: AudienceDeps;
  const count = async (table: 'subscribers' | 'subscriber_tags' | 'audience_consents'): Promise<number> =>
    (await running.store.read.selectFrom(table).selectAll().execute()).length;

  beforeEach(async () => {
    running = await runResidentApp(engine, () => undefined);
    const directory = () => Promise.resolve({ topics: topics.map((id) => ({ id, name: id })), areas: [] });
    const deliveries = createHeld(running.store, createTokens(running.keyedHash));
    deps = { ...running, directory, deliveries } as unknown as AudienceDeps;
  });
  afterEach(() => running.stop());

  describe(choose.name, () => {
    it('keeps one person with one choice and one consent, when 32 come at once', async () => {
      const identity = { hash: 'h'.repeat(64), openid: null };
      const all = await Promise.all(
        Array.from({ length: 32 }, (_, at) => choose(deps, identity, choiceOf(topics[at % topics.length] ?? ''))),
      );
      expect(all.every(({ ok }) => ok)).toBe(true);
      expect(await count('subscribers')).toBe(1);
      expect(await count('subscriber_tags')).toBe(1);
      expect(await count('audience_consents')).toBe(1);
    });

    it('keeps everybody, when 32 people come at once, each under a number of his own', async () => {
      await Promise.all(
        Array.from({ length: 32 }, (_, at) =>
          choose(deps, { hash: `person ${String(at)}`, openid: null }, choiceOf(topics[at % topics.length] ?? '')),
        ),
      );
      const rows = await running.store.read.selectFrom('subscribers').select('number').orderBy('number').execute();
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
      expect(await count('subscriber_tags')).toBe(32);
    });
  });

  describe(forgetIdle.name, () => {
    it('deletes whoever was not here for 24 months, and nobody else (个人信息保护法第十九条)', async () => {
      await choose(deps, { hash: 'long ago', openid: null }, choiceOf('yiliao'));
      running.clock.set('2028-11-01T10:00:00+08:00');
      await choose(deps, { hash: 'of late', openid: null }, choiceOf('jiaoyu'));
      await forgetIdle(deps);
      expect(await count('subscribers')).toBe(2);
      running.clock.set('2028-12-01T10:00:00+08:00');
      await forgetIdle(deps);
      const left = await running.store.read.selectFrom('subscribers').select('identity_hash').execute();
      expect(left).toEqual([{ identity_hash: 'of late' }]);
      expect(await count('subscriber_tags')).toBe(1);
      expect(await count('audience_consents')).toBe(1);
    });
  });
});
