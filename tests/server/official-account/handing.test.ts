import fc from 'fast-check';
import { createHanding } from '../../../server/modules/official-account/handing/run';
import type { OfficialArticleRow } from '../../../server/modules/official-account/tables';
import type { Fault } from '../../doubles/wechat/server';
import { handingGround, type HandingGround } from './handing-ground';

const ADD = '/cgi-bin/draft/add';
const SUBMIT = '/cgi-bin/freepublish/submit';
const UPLOAD = '/cgi-bin/media/uploadimg';

describe(createHanding.name, () => {
  let ground: HandingGround;
  beforeAll(async () => {
    ground = await handingGround();
  }, 60_000);
  afterAll(() => ground.stop());

  const stateOf = async (row: OfficialArticleRow) => (await ground.now(row)).state;
  const drafted = async (): Promise<OfficialArticleRow> => {
    const row = await ground.wordOne();
    await ground.after(1);
    expect(await stateOf(row)).toBe('draft');
    return row;
  };

  it('finds the draft again whose answer was lost, and adds no second one', async () => {
    ground.wechat.fail(ADD, 'lose-answer');
    const row = await ground.wordOne();
    await ground.after(1);
    expect(await stateOf(row)).toBe('drafting');
    expect(await ground.problem(row)).toMatchObject({ code: 'not-reached' });
    await ground.after(31);
    expect([await stateOf(row), ground.drafts(row)]).toEqual(['draft', 1]);
  });

  it('tries again after a pause when the account is busy, was cut off, or has had its day’s calls (-1, 45009)', async () => {
    ground.wechat.fail(UPLOAD, -1);
    ground.wechat.fail(ADD, 45009, 'cut');
    const row = await ground.wordOne();
    await ground.after(1);
    expect(await ground.problem(row)).toMatchObject({ code: 'busy', errcode: -1 });
    await ground.after(31);
    expect(await ground.problem(row)).toMatchObject({ code: 'busy', errcode: 45009 });
    await ground.after(20);
    expect(await stateOf(row)).toBe('drafting');
    await ground.after(41);
    await ground.after(121);
    expect([await stateOf(row), ground.drafts(row)]).toEqual(['draft', 1]);
  });

  it('gives an article back with the reason and the number to quote when the account may not be used so (48001)', async () => {
    ground.wechat.fail(ADD, 48001);
    const row = await ground.wordOne();
    await ground.after(1);
    expect(await stateOf(row)).toBe('failed');
    expect(await ground.problem(row)).toMatchObject({
      code: 'not-allowed',
      errcode: 48001,
      rid: expect.stringMatching(/^[\da-f]{8}-/),
    });
    await ground.wordAgain(row);
    await ground.after(1);
    expect(await stateOf(row)).toBe('draft');
  });

  it('hands the cover over anew when the account has it no more (40007)', async () => {
    ground.wechat.fail(ADD, 45009);
    const row = await ground.wordOne();
    await ground.after(1);
    ground.wechat.account.materials.clear();
    await ground.after(31);
    expect(await stateOf(row)).toBe('drafting');
    await ground.after(61);
    expect([await stateOf(row), ground.drafts(row)]).toEqual(['draft', 1]);
  });

  it.each([ADD, SUBMIT])('goes on where it was killed, and does nothing twice (%s)', async (path) => {
    const row = await ground.wordOne();
    ground.killAfter(path);
    await ground.after(1);
    if (path === SUBMIT) {
      await ground.publish(row);
      await ground.after(1);
    }
    // Nobody else takes it up while the dead process may still be at it.
    await ground.after(200);
    expect(await stateOf(row)).toBe(path === ADD ? 'drafting' : 'submitting');
    await ground.after(120);
    expect(await stateOf(row)).toBe(path === ADD ? 'draft' : 'published');
    expect([ground.drafts(row), ground.publications(row)]).toEqual(path === ADD ? [1, 0] : [0, 1]);
  });

  it('gives up an article whose picture is gone', async () => {
    const row = await ground.wordOne();
    await ground.city.store.write((trx) =>
      trx
        .updateTable('official_articles')
        .set({ content: row.content.replace('gengdi-butie-rili', 'was-deleted') })
        .where('id', '=', row.id)
        .execute(),
    );
    await ground.after(1);
    expect([await stateOf(row), await ground.problem(row)]).toEqual([
      'failed',
      expect.objectContaining({ code: 'picture-missing' }),
    ]);
  });

  it('never asks for a publication twice when the answer was lost, but looks for what came of it', async () => {
    const row = await drafted();
    ground.wechat.fail(SUBMIT, 'lose-answer');
    const before = ground.wechat.calls(SUBMIT);
    await ground.publish(row);
    await ground.after(1);
    expect(await stateOf(row)).toBe('submitting');
    await ground.after(31);
    expect([await stateOf(row), ground.publications(row)]).toEqual(['published', 1]);
    expect((await ground.now(row)).url).toContain('mp.weixin.qq.com');
    expect(ground.wechat.calls(SUBMIT) - before).toBe(1);
  });

  it('lets it be asked for again only after it is known that nothing came of it', async () => {
    const row = await drafted();
    ground.wechat.fail(SUBMIT, 'cut');
    await ground.publish(row);
    for (const seconds of [1, 60, 120, 200]) await ground.after(seconds);
    expect(await stateOf(row)).toBe('submitting');
    await ground.after(300);
    expect([await stateOf(row), await ground.problem(row)]).toEqual([
      'draft',
      expect.objectContaining({ code: 'unconfirmed' }),
    ]);
    await ground.publish(row);
    await ground.after(1);
    await ground.after(6);
    expect([await stateOf(row), ground.publications(row)]).toEqual(['published', 1]);
  });

  it.each([
    [2, 'original'],
    [3, 'ordinary'],
    [4, 'refused'],
  ] as const)('says why the platform did not publish (publish_status %d)', async (status, code) => {
    const row = await drafted();
    ground.wechat.publications(status);
    await ground.publish(row);
    await ground.after(1);
    await ground.after(6);
    expect([await stateOf(row), await ground.problem(row)]).toEqual(['draft', expect.objectContaining({ code })]);
  });

  it('waits as long as the platform looks at it', async () => {
    const row = await drafted();
    ground.wechat.publications('wait');
    await ground.publish(row);
    for (const seconds of [1, 6, 6, 11]) await ground.after(seconds);
    expect(await stateOf(row)).toBe('publishing');
    ground.wechat.finishJobs(0);
    await ground.after(60);
    expect(await stateOf(row)).toBe('published');
  });

  it('does not publish what was corrected in between', async () => {
    const row = await drafted();
    await ground.publish(row);
    await ground.city.store.write((trx) =>
      trx.updateTable('published').set({ edition: 2 }).where('id', '=', row.page).execute(),
    );
    await ground.after(1);
    expect([await stateOf(row), await ground.problem(row)]).toEqual([
      'draft',
      expect.objectContaining({ code: 'not-current' }),
    ]);
    expect(ground.publications(row)).toBe(0);
  });

  it('goes on with another token when the old one is void (40001)', async () => {
    const row = await ground.wordOne();
    ground.wechat.voidTokens();
    await ground.after(1);
    expect(await stateOf(row)).toBe('draft');
  });

  it('takes a draft and an article away, however often the answer is lost', async () => {
    const draft = await drafted();
    ground.wechat.fail('/cgi-bin/draft/delete', 'lose-answer');
    await ground.remove(draft);
    await ground.after(1);
    await ground.after(31);
    expect([await stateOf(draft), ground.drafts(draft)]).toEqual(['removed', 0]);
    const article = await drafted();
    await ground.publish(article);
    await ground.after(1);
    await ground.after(6);
    ground.wechat.fail('/cgi-bin/freepublish/delete', 'lose-answer');
    await ground.remove(article);
    await ground.after(1);
    await ground.after(31);
    expect([await stateOf(article), ground.publications(article)]).toEqual(['removed', 0]);
  });

  it('notices an article that was deleted in the account, or closed by the platform (publish_status 5, 6)', async () => {
    const rows = [await drafted(), await drafted()];
    for (const row of rows) {
      await ground.publish(row);
      await ground.after(1);
      await ground.after(6);
    }
    const jobs = [...ground.wechat.account.jobs.values()].slice(-2);
    jobs.forEach((job, at) => {
      job.status = 5 + at;
    });
    await ground.after(21 * 3_600);
    await ground.everyDay();
    expect([await stateOf(rows[0] as OfficialArticleRow), await stateOf(rows[1] as OfficialArticleRow)]).toEqual([
      'gone',
      'banned',
    ]);
  });

  it('publishes each article at most once, whatever goes wrong on the way', async () => {
    const fault = fc.constantFrom<Fault>(-1, 45009, 40001, 'cut', 'lose-answer', 'http-502', 'html');
    const faults = fc.array(
      fc.tuple(
        fc.constantFrom(UPLOAD, ADD, SUBMIT, '/cgi-bin/freepublish/get', '/cgi-bin/freepublish/batchget'),
        fault,
      ),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(faults, async (given) => {
        for (const [path, what] of given) ground.wechat.fail(path, what);
        const row = await ground.wordOne();
        for (let turn = 0; turn < 40 && (await stateOf(row)) !== 'published'; turn += 1) {
          const { state } = await ground.now(row);
          if (state === 'draft') await ground.publish(row);
          if (state === 'failed') await ground.wordAgain(row);
          await ground.after(700);
        }
        expect([await stateOf(row), ground.publications(row), ground.drafts(row)]).toEqual(['published', 1, 0]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
