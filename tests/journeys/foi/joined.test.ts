import { readFile } from 'node:fs/promises';
import { axeViolations } from '../../h5/harness/phone';
import { readPdf } from '../../server/redaction/traces';
import { JOURNEY_MS, setUpStage, ZHUJIAN } from './stage';

const stage = setUpStage();

const LI = { name: '李大江', idNumber: '350724198806073416' };
const WHAT = '2025 年溪东区老旧小区加装电梯补贴的发放名单';

const wordsOf = async (path: string): Promise<string> =>
  readPdf(await readFile(path))
    .pages.map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

describe('requests that are alike', () => {
  it(
    'are joined, decided and served together, and each applicant gets an own reply with an own number and last day (条例第三十三条)',
    async () => {
      const first = await stage.applies(WHAT);
      stage.itIs('2026-03-04');
      const second = await stage.applies(WHAT, LI);
      await second.sees('最迟 2026年4月1日 答复');

      const officer = await stage.clerk('officer');
      await officer.opens(second.number);
      await officer.sees('有相近的申请，可以参照，也可以并案办理', '内容相同');
      expect(await axeViolations(officer.page)).toEqual([]);
      await officer.keepPicture('alike');
      await officer.page.getByRole('button', { name: new RegExp(`^并案办理.*${first.number}`) }).click();
      await officer.sees(`把 ${second.number} 并到 ${first.number}，由 ${first.number} 主办。`);
      await officer.page.getByLabel('为什么并案').fill('两份申请要的是同一份名单，一起检索、一起审核。');
      expect(await axeViolations(officer.page)).toEqual([]);
      await officer.keepPicture('joining');
      await officer.page.getByRole('button', { name: '确认并案' }).click();
      await officer.sees('并案办理（2 件）', '最早到期：', '2026年3月30日', '主办', '最迟 4月1日答复');
      await officer.doesNotSee('有相近的申请');
      expect(await axeViolations(officer.page)).toEqual([]);
      await officer.keepPicture('joined');
      await officer.looksAtQueue('待分办');
      await officer.sees('并案 2 件');
      await officer.keepPicture('joined-queue');

      // Default off: only this one.
      await officer.does(first.number, '分办', (page) => page.getByLabel('分办给').selectOption({ label: ZHUJIAN }));
      await officer.opens(second.number);
      await officer.sees('承办：待分办');
      await officer.does(second.number, '分办', (page) => page.getByLabel('分办给').selectOption({ label: ZHUJIAN }));
      const reviewer = await stage.clerk('reviewer');
      await reviewer.does(first.number, '法制审核', async (page) => {
        await page.getByLabel('同意', { exact: true }).check();
        await page.getByLabel('同时办理并案的 1 件').check();
      });
      await reviewer.sees('一共办了 2 件。');
      const head = await stage.clerk('head');
      await head.does(first.number, '作出答复决定', async (page) => {
        await page.getByRole('radio', { name: /^予以公开/ }).check();
        await page.getByRole('textbox', { name: /^怎么获取/ }).fill('名单随信附上。');
        await page.getByLabel('同时办理并案的 1 件').check();
        expect(await axeViolations(page)).toEqual([]);
        await head.keepPicture('joined-decision');
      });
      await head.sees('一共办了 2 件。');
      await officer.does(first.number, '送达答复', async (page) => {
        await page.getByLabel('网上送达').check();
        await page.getByLabel('同时办理并案的 1 件').check();
      });
      await officer.keepPicture('joined-served');

      const numbers: string[] = [];
      for (const [applicant, name, due] of [
        [first, '王小明', '2026年3月30日'],
        [second, LI.name, '2026年4月1日'],
      ] as const) {
        await applicant.looks('已经答复', '在期限内答复。');
        const letter = await applicant.opens('打开文书：政府信息公开申请答复书');
        const words = await wordsOf(await letter.path());
        expect(words).toContain(`${name}：`);
        expect(words).toContain(`申请编号：${applicant.number}`);
        expect(words).toContain('最后一日是');
        numbers.push(/临公开答〔2026〕\d+号|答〔2026〕\d+号/.exec(words)?.[0] ?? 'none');
        expect(due).toMatch(/^2026年/);
        await applicant.leaves();
      }
      expect(new Set(numbers).size).toBe(2);
      expect(numbers).not.toContain('none');
    },
    JOURNEY_MS,
  );

  it(
    'are disclosed against a third party in the public interest only after it was told in writing (条例第三十二条)',
    async () => {
      stage.itIs('2026-03-09');
      const applicant = await stage.applies('某化工厂 2025 年的排放监测报告');
      const officer = await stage.clerk('officer');
      await officer.does(applicant.number, '分办', (page) =>
        page.getByLabel('分办给').selectOption({ label: ZHUJIAN }),
      );
      const handler = await stage.clerk('handler');
      await handler.does(applicant.number, '书面征求第三方意见', async (page) => {
        await page.getByRole('textbox', { name: /^发给谁/ }).fill('临溪市某某化工有限公司 临溪市工业路 1 号');
        await page.getByRole('textbox', { name: /^涉及什么信息/ }).fill('贵公司 2025 年的排放监测报告。');
      });
      stage.itIs('2026-03-12');
      await handler.does(applicant.number, '收到第三方意见', async (page) => {
        await page.getByRole('radio', { name: '第三方 c1' }).check();
        await page.getByLabel('不同意，理由合理').check();
      });
      const reviewer = await stage.clerk('reviewer');
      await reviewer.does(applicant.number, '法制审核', (page) => page.getByLabel('同意', { exact: true }).check());
      const head = await stage.clerk('head');
      await head.does(applicant.number, '作出答复决定', async (page) => {
        await page.getByRole('radio', { name: /^予以公开/ }).check();
        await page.getByLabel(/不公开会对公共利益造成重大影响/).check();
        await page.getByRole('textbox', { name: /^怎么获取/ }).fill('报告随信附上。');
      });

      await officer.opens(applicant.number);
      await officer.sees('为公共利益公开，要先书面告知第三方，才能送达申请人。');
      expect((await officer.offers())[0]).toBe('书面告知第三方');
      expect(await officer.offers()).not.toContain('送达答复');
      await officer.keepPicture('third-party-owed');
      await officer.does(applicant.number, '书面告知第三方', async (page) => {
        await page.getByRole('radio', { name: /^第三方 c1/ }).check();
        await page.getByRole('textbox', { name: /^发给谁/ }).fill('临溪市某某化工有限公司 临溪市工业路 1 号');
        await page.getByRole('textbox', { name: /^决定公开什么信息/ }).fill('2025 年的排放监测报告全文。');
        await page.getByRole('textbox', { name: /^对方不同意公开的意见/ }).fill('报告能看出生产负荷，属于商业秘密。');
        await page
          .getByRole('textbox', { name: /^理由/ })
          .fill('排放关系周边居民的健康，不公开会对公共利益造成重大影响。');
        expect(await axeViolations(page)).toEqual([]);
        await officer.keepPicture('third-party-notice');
      });
      await officer.sees('政府信息公开第三方告知书');
      expect((await officer.offers())[0]).toBe('送达答复');
      await applicant.looks('答复已经作出，正在送给你');
      await applicant.doesNotSee('政府信息公开第三方告知书', '某某化工');
      await officer.does(applicant.number, '送达答复', (page) => page.getByLabel('网上送达').check());
      await applicant.looks('已经答复');
      await officer.does(applicant.number, '记录告知书送到第三方的日子', async (page) => {
        await page.getByRole('radio', { name: /^第三方 c1/ }).check();
        await page.getByLabel('哪天送到').fill('2026-03-12');
      });
      await officer.sees('对方申请复议最迟 2026年5月11日');
      expect(await axeViolations(officer.page)).toEqual([]);
      await officer.keepPicture('third-party-told');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
