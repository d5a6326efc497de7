import type { LightMyRequestResponse } from 'fastify';
import type { DeskNewMediaAccount, DeskNewMediaList } from '../../../contract/new-media-desk';
import type { Problem } from '../../../contract/error';
import { onEachEngine } from '../foi/engines';
import { ADMIN, OPENING, runRegister, type RegisterApp } from './register-app';

onEachEngine((engine) => {
  let city: RegisterApp;
  beforeEach(async () => {
    city = await runRegister(engine);
  });
  afterEach(() => city.stop());

  const desk = async (view: string): Promise<DeskNewMediaList> =>
    (await city.as('inspector', 'GET', `/api/staff/new-media?view=${view}`)).json<DeskNewMediaList>();
  const codeOf = (answer: LightMyRequestResponse): string => answer.json<Problem>().code;

  describe('the register on the desk', () => {
    it('enters an account, which owes its filing within 5 working days', async () => {
      const account = await city.opened();
      expect(account).toMatchObject({
        version: 1,
        state: 'kept',
        filings: [{ of: 0, kind: 'opened', on: '2026-11-20', dueOn: '2026-11-27', state: 'due', filedOn: null }],
        acts: ['published', 'filed', 'changed', 'merged', 'closed'],
      });
      city.clock.set('2026-11-28T00:00:00+08:00');
      expect((await desk('filing')).items.map(({ filing }) => filing?.state)).toEqual(['overdue']);
    });

    it('tells every fault of a form at once', async () => {
      const body = { ...OPENING, name: ' ', handle: 'a b', link: 'nowhere' };
      const answer = await city.as(ADMIN, 'POST', '/api/staff/new-media', body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>().issues?.map(({ field }) => field)).toEqual(['name', 'handle', 'link']);
    });

    it('lets an account be in use once on a platform, whoever is faster', async () => {
      const open = () => city.as(ADMIN, 'POST', '/api/staff/new-media', { ...OPENING, handle: 'LinxiFabu' });
      const both = await Promise.all([open(), open()]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
      const other = await city.opened({ platform: 'weibo' });
      const renamed = await city.opened({ platform: 'weibo', handle: 'another' });
      const taken = await city.act(renamed, { kind: 'changed', on: '2026-11-24', details: { handle: other.handle } });
      expect([taken.statusCode, codeOf(taken)]).toEqual([409, 'new-media.taken']);
    });

    it('does one of two acts on the same version, and says so to the other', async () => {
      const account = await city.opened();
      const both = await Promise.all([
        city.act(account, { kind: 'published', on: '2026-11-22' }),
        city.act(account, { kind: 'closed', on: '2026-11-23', reason: '清理整合' }),
      ]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      expect(both.filter(({ statusCode }) => statusCode === 409).map(codeOf)).toEqual(['new-media.changed-meanwhile']);
    });

    it('refuses what is not lawful with its sentence, and changes nothing', async () => {
      const account = await city.opened();
      const refused = await city.act(account, { kind: 'closed', on: '2026-11-25', reason: '清理' });
      expect([refused.statusCode, refused.json<Problem>().title]).toEqual([422, '日期不能晚于今天。']);
      const missing = await city.act(account, { kind: 'merged', on: '2026-11-24', into: 'nothing' });
      expect(codeOf(missing)).toBe('new-media.merge-target');
      const closed = await city.act(account, { kind: 'closed', on: '2026-11-24', reason: '清理整合' });
      const late = await city.act(closed.json<DeskNewMediaAccount>(), { kind: 'published', on: '2026-11-24' });
      expect([late.statusCode, codeOf(late)]).toEqual([409, 'new-media.ended']);
      expect((await city.act({ id: 'none', version: 1 }, { kind: 'published', on: '2026-11-24' })).statusCode).toBe(
        404,
      );
      const kept = await city.as('inspector', 'GET', `/api/staff/new-media/${account.id}`);
      expect(kept.json<DeskNewMediaAccount>()).toMatchObject({ version: 2, acts: ['filed'] });
    });

    it('tells what happened, in words, and by whom', async () => {
      const account = await city.opened();
      const changed = await city.act(account, { kind: 'changed', on: '2026-11-23', details: { name: '临溪政务' } });
      const filed = await city.act(changed.json<DeskNewMediaAccount>(), { kind: 'filed', on: '2026-11-24', of: 1 });
      const { history, filings } = filed.json<DeskNewMediaAccount>();
      expect(history.map(({ said, byName }) => [said, byName])).toEqual([
        ['', '陈洁'],
        ['账号名称由“临溪发布”改为“临溪政务”', '陈洁'],
        ['备案的是2026年11月23日的变更', '陈洁'],
      ]);
      expect(filings.map(({ state }) => state)).toEqual(['due', 'filed']);
    });

    it('finds the silent by itself: 10, 13 and 14 days (国办秘函〔2019〕19号)', async () => {
      for (const [handle, on] of [
        ['fresh', '2026-11-15'],
        ['remind', '2026-11-14'],
        ['warn', '2026-11-11'],
        ['over', '2026-11-10'],
      ] as const) {
        const account = await city.opened({ handle, on: '2026-11-02' });
        await city.act(account, { kind: 'published', on });
      }
      const { items, counts } = await desk('silent');
      expect(items.map(({ handle, silence }) => [handle, silence?.level, silence?.days])).toEqual([
        ['over', 'over', 14],
        ['warn', 'warn', 13],
        ['remind', 'remind', 10],
      ]);
      expect(counts).toEqual({ all: 4, kept: 4, ended: 0, filing: 4, silent: 3, reported: 0 });
    });

    it('names other accounts of the organ on the same platform (原则上一个账号)', async () => {
      const first = await city.opened();
      const second = await city.opened({ handle: 'second', name: '临溪医保二号' });
      expect(second.alike).toEqual([{ id: first.id, name: first.name }]);
    });

    it('writes every act to the audit log', async () => {
      const account = await city.opened();
      await city.act(account, { kind: 'published', on: '2026-11-22' });
      const rows = await city.store.read
        .selectFrom('audit_log')
        .select(['action', 'subject'])
        .orderBy('sequence')
        .execute();
      expect(rows.filter(({ action }) => action.startsWith('new-media'))).toEqual([
        { action: 'new-media.act.opened', subject: `new-media/${account.id}` },
        { action: 'new-media.act.published', subject: `new-media/${account.id}` },
      ]);
    });

    it.each([
      ['', 'GET', '', 401],
      ['handler', 'GET', '', 403],
      ['inspector', 'POST', '', 403],
    ] as const)('answers %s %s%s with %d', async (roles, method, rest, status) => {
      const answer = await city.as(
        roles,
        method,
        `/api/staff/new-media${rest}`,
        method === 'POST' ? OPENING : undefined,
      );
      expect(answer.statusCode).toBe(status);
    });
  });
});
