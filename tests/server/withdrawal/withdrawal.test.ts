import type { ExplainerView } from '../../../contract/explainer';
import type { HomeView } from '../../../contract/home';
import type { ListPage } from '../../../contract/list';
import type { PolicyView } from '../../../contract/policy';
import type { PublicationLogView } from '../../../contract/publication-log';
import type { WithdrawalList, WithdrawalView } from '../../../contract/withdrawal';
import type { WithdrawRequest } from '../../../server/platform/publishing/withdraw-inside';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { explainer, notice, policy, withDirectory } from '../small-city';
import { signIn } from '../staff/signed-in';

const WRONG = {
  reason: 'content-wrong',
  explanation: '补贴金额写错了，正确的金额请看更正后的图解。',
  standing: 'never-valid',
} as const;

onEachEngine((engine) => {
  describe('Publisher.withdraw', () => {
    let city: RunningCity;
    beforeEach(async () => {
      city = await withDirectory(await runCity({ engine }));
      await city.publish('policies', policy('banfa'));
      await city.publish('explainers', explainer('tujie', 'banfa'));
      await city.publish('notices', notice('xin'));
    });
    afterEach(() => city.stop());
    const withdraw = (more: Partial<WithdrawRequest> = {}) =>
      city.publisher.withdraw({ kind: 'explainers', id: 'tujie', ...WRONG, actor: 'ye.qing', ...more });
    const codeOf = async (path: string) => {
      const answer = await city.app.inject(path);
      return [answer.statusCode, answer.json<{ code?: string }>().code];
    };

    it('keeps the address, which says why, what the old text is worth and what stands in its place', async () => {
      await withdraw({ reason: 'replaced', replacement: { kind: 'notices', id: 'xin' } });
      expect(await codeOf('/api/explainers/tujie')).toEqual([410, 'content.withdrawn']);
      expect(await city.get<WithdrawalView>('/api/withdrawals/explainers/tujie')).toMatchObject({
        title: 'tujie图解',
        reason: 'replaced',
        explanation: WRONG.explanation,
        standing: 'never-valid',
        replacement: { kind: 'notices', id: 'xin', title: '通知xin' },
      });
    });

    it('takes it out of lists, of the home page, and of what cited it', async () => {
      expect((await city.get<PolicyView>('/api/policies/banfa')).citedBy).toHaveLength(1);
      await withdraw();
      expect((await city.get<ListPage<ExplainerView>>('/api/explainers')).items).toEqual([]);
      expect(JSON.stringify(await city.get<HomeView>('/api/home'))).not.toContain('tujie');
      expect((await city.get<PolicyView>('/api/policies/banfa')).citedBy).toEqual([]);
    });

    it('leaves it withdrawn when what it cites changes, and when the same content is published again', async () => {
      await withdraw();
      await city.publish('policies', policy('banfa', { title: '新办法' }));
      await city.publisher.turnDay();
      expect(await city.publish('explainers', explainer('tujie', 'banfa'))).toMatchObject({ state: 'unchanged' });
      expect(await codeOf('/api/explainers/tujie')).toEqual([410, 'content.withdrawn']);
    });

    it('ends with a corrected edition, and with showing it again', async () => {
      await withdraw();
      await city.publish('explainers', { ...explainer('tujie', 'banfa'), summary: '金额改对了。' });
      expect((await city.get<ExplainerView>('/api/explainers/tujie')).summary).toBe('金额改对了。');
      expect(await codeOf('/api/withdrawals/explainers/tujie')).toEqual([404, 'request.not-found']);
      await withdraw();
      const { document_id } = await city.store.read
        .selectFrom('withdrawals')
        .select('document_id')
        .executeTakeFirstOrThrow();
      expect(await city.publisher.showAgain(document_id, 'ye.qing')).toBe(true);
      expect(await city.publisher.showAgain(document_id, 'ye.qing')).toBe(false);
      expect((await city.get<ExplainerView>('/api/explainers/tujie')).summary).toBe('金额改对了。');
      expect((await city.get<PolicyView>('/api/policies/banfa')).citedBy).toHaveLength(1);
      const { items } = await city.get<PublicationLogView>('/api/publication-log?limit=4');
      expect(items.map(({ action }) => action)).toEqual(['shown-again', 'withdrawn', 'corrected', 'withdrawn']);
    });

    it('hides the title of what should never have been public, in its place and in the log', async () => {
      await withdraw({ reason: 'not-to-be-public' });
      expect((await city.get<WithdrawalView>('/api/withdrawals/explainers/tujie')).title).toBeNull();
      expect(JSON.stringify(await city.get('/api/publication-log'))).not.toContain('tujie图解');
    });

    it('refuses without a reason, with a replacement that is not there, and twice; nothing is done then', async () => {
      const refusalOf = async (more: Partial<WithdrawRequest>) => {
        const outcome = await withdraw(more);
        return outcome.state === 'refused' ? outcome.refusal.code : outcome.state;
      };
      expect(await refusalOf({ explanation: ' 错 ' })).toBe('withdrawal.explanation');
      expect(await refusalOf({ reason: 'replaced' })).toBe('withdrawal.replacement');
      expect(await refusalOf({ replacement: { kind: 'notices', id: 'gone' } })).toBe('withdrawal.replacement');
      expect(await refusalOf({ replacement: { kind: 'explainers', id: 'tujie' } })).toBe('withdrawal.replacement');
      expect(await refusalOf({ id: 'gone' })).toBe('withdrawal.not-shown');
      expect((await city.get<ExplainerView>('/api/explainers/tujie')).id).toBe('tujie');
      expect(await refusalOf({})).toBe('withdrawn');
      expect(await refusalOf({})).toBe('withdrawal.not-shown');
    });

    it('is done once when many ask at the same time', async () => {
      const outcomes = await Promise.all(Array.from({ length: 16 }, () => withdraw()));
      expect(outcomes.filter(({ state }) => state === 'withdrawn')).toHaveLength(1);
    });
  });
});

describe('the routes of withdrawal', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await withDirectory(await runCity());
    await city.publish('policies', policy('banfa'));
    await city.publish('explainers', explainer('tujie', 'banfa'));
  });
  afterAll(() => city.stop());

  it('let a publisher take back and show again, and tell an editor no', async () => {
    const asked = { kind: 'explainers', id: 'tujie', ...WRONG };
    const [publisher, editor] = [await signIn(city, 'publisher'), await signIn(city, 'editor')];
    const url = '/api/staff/withdrawals';
    const send = (headers: object, method: 'POST' | 'DELETE' | 'GET', to: string, payload?: object) =>
      city.app.inject({ method, url: to, headers: { ...headers }, ...(payload ? { payload } : {}) });
    expect((await send(editor, 'POST', url, asked)).statusCode).toBe(403);
    const done = await send(publisher, 'POST', url, asked);
    expect(done.statusCode).toBe(200);
    const [line] = done.json<WithdrawalList>().withdrawals;
    expect(line).toMatchObject({ page: { kind: 'explainers', id: 'tujie' }, title: 'tujie图解', endedAt: null });
    expect((await send(editor, 'GET', url)).json<WithdrawalList>().withdrawals).toHaveLength(1);
    const again = await send(publisher, 'DELETE', `${url}/${line?.id ?? ''}`);
    expect(again.json<WithdrawalList>().withdrawals[0]?.endedAt).not.toBeNull();
    expect((await send(publisher, 'DELETE', `${url}/${line?.id ?? ''}`)).statusCode).toBe(409);
    expect((await send(publisher, 'DELETE', `${url}/gone`)).statusCode).toBe(404);
  });
});
