import { stateCouncilNotices, type HolidayNotice } from '../../../domain/calendar';
import { archive, assign, decide, review, serve } from './acts';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();

const cite = { cite: '国务院办公厅2027年放假通知', title: '国务院办公厅关于2027年部分节假日安排的通知' };
/** Made up: the notice of 2027 has not been issued. */
const notice2027: HolidayNotice = {
  year: 2027,
  ...cite,
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', exchangedWorkdays: [] }],
};
/** The same year arranged anew, as in January 2020. */
const longer2027: HolidayNotice = {
  ...notice2027,
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05', exchangedWorkdays: [] }],
};

describe('a holiday notice that comes late', () => {
  it(
    'gives open requests their last day, or another one, and lists them for the office (条例第三十三条；全国年节及纪念日放假办法第七条)',
    async () => {
      stage.itIs('2026-12-10');
      const applicant = await stage.applies('2026 年第四季度老旧小区改造的进度表');
      await applicant.sees('2027 年');
      await assign(stage, applicant);
      const answered = await stage.applies('2026 年第三季度老旧小区改造的进度表');
      await assign(stage, answered);
      await review(stage, answered);
      await decide(stage, answered, /^予以公开/, { '怎么获取、怎么办': '进度表随信附上。' });
      await serve(stage, answered);
      await applicant.looks('国务院还没有发布 2027 年的放假通知，最后一天现在算不出来；通知发布后，这里会写明。');
      await applicant.keepPicture('notice-missing');
      const officer = await stage.clerk('officer');
      await officer.looksAtQueue('全部在办');
      await officer.sees(applicant.number, '2027年放假安排未发布');

      stage.itIs('2026-12-14');
      await stage.learns([...stateCouncilNotices, notice2027]);
      await officer.looksAtQueue('全部在办');
      await officer.page.getByText('放假通知更新后，1 件办件的答复期限变了').click();
      await officer.sees(`${applicant.number}：原来还算不出，现在2027年1月8日`);
      await officer.doesNotSee(answered.number);
      await officer.keepPicture('notice-moved');
      await applicant.looks('最迟 1月8日答复');

      stage.itIs('2026-12-28');
      await stage.learns([...stateCouncilNotices, longer2027]);
      await officer.looksAtQueue('全部在办');
      await officer.page.getByText('放假通知更新后，1 件办件的答复期限变了').click();
      await officer.sees(/原来2027年1月8日，现在2027年1月12日/);
      await officer.keepPicture('notice-moved-again');
      await applicant.looks('最迟 1月12日答复');
      await officer.page.getByRole('link', { name: applicant.number }).first().click();
      await officer.sees('最迟 2027年1月12日答复。');
      await archive(stage, answered);
      await applicant.leaves();
      await answered.leaves();
    },
    JOURNEY_MS,
  );
});
