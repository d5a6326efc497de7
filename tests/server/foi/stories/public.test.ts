import type { RefusalReviews } from '../../../../contract/foi-afterwards';
import type { NoticeView } from '../../../../contract/notice';
import { person } from '../forms';
import { archive, decide, onlyIn, refusalOf, reportOn, review, sendAndTakeOn, serve, story } from './story';

const page = {
  title: '2025年度门诊共济资金收支',
  body: '2025年度职工医保门诊共济资金收入三亿元，支出二亿八千万元。',
  department: 'yibao',
  topics: ['yiliao'],
};

describe('what becomes of information afterwards', () => {
  story(
    'given a granted case, when others may have it too, then it is published without its applicant (条例第四十四条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      const makePublic = (body: object) => office.ask('office-head', 'POST', `/foi/cases/${sent.id}/public`, body);
      office.goTo('2026-03-10');
      await review(office, sent);
      await decide(office, sent, 'granted', { access: '随答复书附上。' });
      expect(await refusalOf(makePublic(page))).toMatchObject({ code: 'foi.public.nothing-released' });
      await serve(office, sent);
      office.goTo('2026-03-16');
      const withPhone = { ...page, body: `${page.body}联系电话${person.applicant.phone!}。` };
      expect(await refusalOf(makePublic(withPhone))).toEqual({
        status: 422,
        code: 'foi.public.personal-data',
        article: '条例第十五条',
        field: 'body',
      });
      const { id } = (await makePublic(page)).json<{ id: string }>();
      await office.published.refresh();
      const { items } = await office.get<{ items: { id: string }[] }>('/api/notices');
      expect(items.map((item) => item.id)).toEqual([id]);
      const notice = await office.get<NoticeView>(`/api/notices/${id}`);
      expect(notice).toMatchObject({ title: page.title, publishedOn: '2026-03-16' });
      for (const secret of [person.applicant.name, person.applicant.phone!, sent.number])
        expect(JSON.stringify(notice)).not.toContain(secret);
      expect(await archive(office, sent)).toMatchObject({ madePublic: { id, title: page.title } });
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
    },
  );

  story(
    'given a case partly granted, when another year comes, then what was kept back is looked at again (条例第十八条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-10');
      await review(office, sent);
      const letter = { access: '随答复书附上。', reasons: '其余部分是讨论中的意见。' };
      await decide(office, sent, 'partly-granted', letter);
      await serve(office, sent);
      await archive(office, sent);
      const tasks = async () => (await office.ask('foi-officer', 'GET', '/foi/refusal-reviews')).json<RefusalReviews>();
      expect(await tasks()).toMatchObject({ year: 2026, undone: 0, items: [] });
      office.goTo('2027-01-11');
      expect(await tasks()).toMatchObject({
        year: 2027,
        undone: 1,
        items: [{ number: sent.number, reply: 'partly-granted', refusedOn: '2026-03-10', review: null }],
      });
      const ground = '讨论已经结束，可以公开。';
      const looked = await office.ask('office-head', 'POST', `/foi/cases/${sent.id}/refusal-review`, {
        outcome: 'now-public',
        ground,
      });
      expect(looked.statusCode).toBe(204);
      expect(await tasks()).toMatchObject({ undone: 0, items: [{ review: { outcome: 'now-public', ground } }] });
      // It changes nothing of the year in which the case was answered, and is no case of the next.
      expect(await reportOn(office, 2026)).toEqual(onlyIn('3.2'));
      expect(await reportOn(office, 2027)).toMatchObject({ rows: {} });
    },
  );
});
