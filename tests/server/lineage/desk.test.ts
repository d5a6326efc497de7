import type { LineageDesk } from '../../../contract/lineage';
import type { StaffTaskPage } from '../../../contract/staff-task';
import type { ExplainerView } from '../../../contract/explainer';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { explainer, policy, withDirectory } from '../small-city';
import { signIn } from '../staff/signed-in';
import { untilCompared } from './until-compared';

const BODY = '第一条　目的。\n第二条　补贴每月一百元。\n第三条　自公布之日起施行。';
/** Unless more or less is asked for. */
const AT_ONCE = 20;
const URL = '/api/staff/lineage';
const MANY = AT_ONCE + 5;
const names = Array.from({ length: MANY }, (_none, at) => `tujie-${String(at + 1).padStart(2, '0')}`);

onEachEngine((engine) => {
  describe('the desk of the lineage', () => {
    let city: RunningCity;
    let reviewer: object;
    const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
      city.app.inject({ method, url, headers: { ...reviewer }, ...(payload ? { payload } : {}) });
    const desk = async (query = ''): Promise<LineageDesk> => (await call('GET', URL + query)).json<LineageDesk>();
    const named = ({ tasks }: LineageDesk): string[] => tasks.map(({ page }) => page.id);
    beforeAll(async () => {
      city = await withDirectory(await runCity({ engine }));
      reviewer = await signIn(city, 'reviewer', 'yibao');
      await city.publish('policies', policy('banfa', { body: BODY }));
      for (const name of names) await city.publish('explainers', explainer(name, 'banfa', 'art-2'));
      await untilCompared(city.store);
      city.clock.set(new Date(city.clock.now().getTime() + 60_000).toISOString());
      await city.publish('policies', policy('banfa', { body: BODY.replace('一百元', '两百元') }));
      await untilCompared(city.store);
      await city.published.refresh();
    }, 90_000);
    afterAll(() => city.stop());

    it('shows so many pages at once, says how many there are, and leaves none out', async () => {
      const [first, rest] = [await desk(), await desk(`?from=${String(AT_ONCE)}`)];
      expect([first.tasks.length, first.total, rest.tasks.length, rest.total]).toEqual([AT_ONCE, MANY, 5, MANY]);
      expect([...named(first), ...named(rest)].sort()).toEqual(names);
      expect(named(await desk('?from=2&limit=3'))).toEqual(named(first).slice(2, 5));
      expect(await desk('?from=1000')).toEqual({ tasks: [], total: MANY });
      expect((await call('GET', `${URL}?from=-1`)).statusCode).toBe(400);
    });

    it('shows the one page to which its task leads', async () => {
      const { items } = (await call('GET', '/api/staff/tasks/lineage')).json<StaffTaskPage>();
      const address = items.find(({ title }) => title === 'tujie-07图解')?.address ?? '';
      expect(address).toBe('/staff/lineage/list?kind=explainers&id=tujie-07');
      const one = await desk(address.slice(address.indexOf('?')));
      expect([named(one), one.total]).toEqual([['tujie-07'], 1]);
      expect(await desk('?kind=explainers&id=no-such-page')).toEqual({ tasks: [], total: 0 });
    });

    it('shows both texts beside each other, and goes away when a reviewer says why it is still right', async () => {
      const { tasks } = await desk('?kind=explainers&id=tujie-01');
      const [mark] = tasks[0]?.marks ?? [];
      expect(mark?.before).toContain('一百元');
      expect(mark?.after).toContain('两百元');
      const url = `${URL}/resolutions`;
      const asked = { marks: [mark?.id], note: '图解没有写金额，不用改。' };
      expect((await call('POST', url, { ...asked, note: ' ' })).statusCode).toBe(422);
      expect((await call('POST', url, asked)).statusCode).toBe(204);
      const after = await desk();
      expect([named(after).includes('tujie-01'), after.total]).toEqual([false, MANY - 1]);
      expect((await city.get<ExplainerView>('/api/explainers/tujie-01')).outdated).toBeUndefined();
      expect((await call('POST', url, asked)).statusCode).toBe(409);
    });
  });
});
