import type { ExplainerView } from '../../../contract/explainer';
import type { PressConferenceView } from '../../../contract/press-conference';
import type { QaIssueView, QaItemView } from '../../../contract/qa-series';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { explainer, policy, withDirectory } from '../small-city';
import { untilCompared } from './until-compared';

const BODY = '第一条　目的。\n第二条　补贴每月一百元：\n（一）老年人；\n（二）儿童。\n第三条　自公布之日起施行。';
const CHANGED = BODY.replace('一百元', '两百元');
const series = {
  sourceId: 'wenda',
  title: '问答',
  summary: '',
  department: 'yibao',
  topics: ['yiliao'],
  publishedOn: '2026-03-01',
};
const item = (sourceId: string, anchor: string) => ({
  sourceId,
  question: `${sourceId}怎么领？`,
  answer: '每月领。',
  tags: [],
  clauses: [{ policyId: 'banfa', anchor }],
});
const issue = (more: object = {}) => ({
  ...series,
  sourceId: 'diyiqi',
  series: 'wenda',
  number: 1,
  policies: ['banfa'],
  items: [item('buzhu', 'art-2'), item('shixing', 'art-3')],
  ...more,
});
const conference = {
  sourceId: 'fabuhui',
  title: '发布会',
  summary: '',
  startsAt: '2026-03-03T10:00:00+08:00',
  endsAt: '2026-03-03T11:00:00+08:00',
  venue: '市政府',
  department: 'yibao',
  speakers: [],
  topics: ['yiliao'],
  policies: ['banfa'],
  transcript: [
    {
      atSeconds: 1,
      speaker: '市医保局发言人',
      kind: 'statement',
      text: '每月一百元。',
      clauses: [{ policyId: 'banfa', anchor: 'art-2' }],
    },
  ],
  releasedWith: [],
  changes: [],
};

const later = ({ clock }: RunningCity, ms: number): void =>
  clock.set(new Date(clock.now().getTime() + ms).toISOString());

/** Waits until the job has seen all that was published, and what it marked is served. */
const jobRun = async (city: RunningCity): Promise<void> => {
  await untilCompared(city.store);
  await city.published.refresh();
};

onEachEngine((engine) => {
  describe('followPublication of the lineage', () => {
    let city: RunningCity;
    beforeEach(async () => {
      city = await withDirectory(await runCity({ engine }));
      await city.publish('policies', policy('banfa', { body: BODY }));
      await city.publish('explainers', explainer('tujie', 'banfa', 'art-2'));
      await city.publish('explainers', explainer('pangbian', 'banfa', 'art-3'));
      await city.publish('qa-series', series);
      await city.publish('qa-issues', issue());
      await city.publish('press-conferences', conference);
      await jobRun(city);
      later(city, 60_000);
    });
    afterEach(() => city.stop());
    const change = async (more: object): Promise<void> => {
      await city.publish('policies', policy('banfa', { body: BODY, ...more }));
      await jobRun(city);
    };
    const told = async (path: string) =>
      (await city.get<ExplainerView | QaItemView | QaIssueView | PressConferenceView>(path)).outdated?.map(
        ({ anchor, label, cause }) => [anchor, label, cause],
      );

    it('tells on every page that cites the changed clause, and on no other, within one run', async () => {
      await change({ body: CHANGED });
      const said = [['art-2', '第二条', 'clause-changed']];
      expect(await told('/api/explainers/tujie')).toEqual(said);
      expect(await told('/api/qa-items/buzhu')).toEqual(said);
      expect(await told('/api/qa-issues/diyiqi')).toEqual(said);
      expect(await told('/api/press-conferences/fabuhui')).toEqual(said);
      expect(await told('/api/explainers/pangbian')).toBeUndefined();
      expect(await told('/api/qa-items/shixing')).toBeUndefined();
    });

    it('tells of a repeal on all that rests on the document, also when the day alone brings it', async () => {
      await change({ repealedOn: '2026-11-23' });
      expect(await told('/api/explainers/pangbian')).toBeUndefined();
      later(city, 24 * 3_600_000);
      await city.publisher.turnDay();
      await city.published.refresh();
      await jobRun(city);
      for (const path of ['explainers/tujie', 'explainers/pangbian', 'qa-issues/diyiqi', 'press-conferences/fabuhui'])
        expect([path, await told(`/api/${path}`)]).toEqual([path, [['', '', 'repealed']]]);
    });

    it('tells of a document that was withdrawn', async () => {
      await city.publisher.withdraw({
        kind: 'policies',
        id: 'banfa',
        reason: 'content-wrong',
        explanation: '文本有误，正在核实。',
        standing: 'being-checked',
        actor: 'test',
      });
      await jobRun(city);
      expect(await told('/api/explainers/pangbian')).toEqual([['', '', 'withdrawn']]);
    });

    it('does not tell of what was written together with the new text (三同步), or after it', async () => {
      await city.publisher.publishAll([
        { kind: 'policies', content: policy('banfa', { body: CHANGED }), actor: 'test' },
        { kind: 'explainers', content: { ...explainer('tujie', 'banfa'), summary: '涨到两百元。' }, actor: 'test' },
      ]);
      await jobRun(city);
      expect(await told('/api/explainers/tujie')).toBeUndefined();
      expect(await told('/api/qa-items/buzhu')).toHaveLength(1);
    });

    it('ends with a corrected edition, and with the withdrawal of the page', async () => {
      await change({ body: CHANGED });
      await city.publish('qa-issues', issue({ summary: '按新办法改过。' }));
      await city.publish('explainers', { ...explainer('tujie', 'banfa'), summary: '涨到两百元。' });
      await jobRun(city);
      expect(await told('/api/qa-items/buzhu')).toBeUndefined();
      expect(await told('/api/explainers/tujie')).toBeUndefined();
      expect(await told('/api/press-conferences/fabuhui')).toHaveLength(1);
      const rows = await city.store.read.selectFrom('lineage_marks').select(['page', 'resolution']).execute();
      expect(rows.filter(({ resolution }) => resolution === null).map(({ page }) => page)).toEqual([
        'press-conferences/fabuhui',
      ]);
    });

    it('marks exactly the closure when fifty clauses of a long document change', async () => {
      const lines = Array.from({ length: 120 }, (_, at) => `第${String(at + 1)}条\u3000内容${String(at)}。`);
      await city.publish('policies', policy('changwen', { body: lines.join('\n') }));
      const cited = Array.from({ length: 60 }, (_, at) => (at * 7) % 120);
      await city.publisher.publishAll(
        cited.map((line, at) => ({
          kind: 'explainers',
          content: explainer(`t${String(at)}`, 'changwen', `art-${String(line + 1)}`),
          actor: 'test',
        })),
      );
      await jobRun(city);
      later(city, 60_000);
      const changed = new Set(Array.from({ length: 50 }, (_, at) => (at * 11 + 3) % 120));
      expect(changed.size).toBe(50);
      const body = lines.map((line, at) => (changed.has(at) ? `${line}另有规定的除外。` : line)).join('\n');
      await city.publish('policies', policy('changwen', { body }));
      await jobRun(city);
      const rows = await city.store.read
        .selectFrom('lineage_marks')
        .select('page')
        .where('policy', '=', 'policies/changwen')
        .execute();
      const expected = cited.flatMap((line, at) => (changed.has(line) ? [`explainers/t${String(at)}`] : []));
      expect(rows.map(({ page }) => page).sort()).toEqual(expected.sort());
      expect(expected.length).toBeGreaterThan(10);
    });
  });
});
