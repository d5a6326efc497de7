import { makePdf } from '../../server/redaction/planted';
import { ID_NUMBER } from '../../h5/foi-form';
import { archive, assign, decide, review } from './acts';
import { JOURNEY_MS, setUpStage, ZHUJIAN } from './stage';

const stage = setUpStage();

describe('a request on paper', () => {
  it(
    'is entered at the counter with its scan, gets a printed receipt and a reply by post (条例第二十九条、第三十一条、第四十条)',
    async () => {
      const officer = await stage.clerk('officer');
      await officer.goesToPage('desk/register');
      const { page } = officer;
      await page.getByRole('button', { name: '登记，出回执' }).click();
      await officer.sees(/还有 \d+ 处要补上或改正。/, '请选择怎么收到的。');
      await officer.keepPicture('register-faults');
      await page.getByLabel('挂号信、特快专递').check();
      await page.getByLabel('哪天收到').fill('2026-03-02');
      await page.getByLabel('姓名').fill('欧阳秀英');
      await page.getByLabel('证件号码').fill(ID_NUMBER);
      await page.getByLabel('通信地址').fill('临溪市溪东区和平路 8 号 2 单元 301 室');
      await page.getByLabel('描述').fill('和平路 8 号楼加装电梯的批准文件');
      await page.getByLabel('向哪个部门申请').selectOption({ label: ZHUJIAN });
      await page.getByLabel('纸质').check();
      await page.getByLabel('邮寄', { exact: true }).check();
      await officer.keepPicture('register');
      await page.getByRole('button', { name: '登记，出回执' }).click();
      await officer.sees('政府信息公开申请登记回执', '2026年3月2日', '2026年3月30日', ZHUJIAN);
      await officer.keepPicture('register-receipt');
      const fact = async (name: string) =>
        (await page.locator('.r-receipt dl > div').filter({ hasText: name }).locator('dd').innerText()).trim();
      const [number, code] = [await fact('申请编号'), await fact('查询码')];
      await page.emulateMedia({ media: 'print' });
      await officer.sees(number, code);
      await officer.doesNotSee('打印回执', '登记下一件', '查询码只显示这一次');
      await officer.keepPicture('register-receipt-printed');
      await page.emulateMedia({ media: null });

      const request = { number };
      await officer.opens(number);
      await officer.sees('挂号信、特快专递', '纸质，邮寄');
      await page.getByText('添加附件').click();
      const scan = await makePdf((document) => document.text('申请表原件', 60, 80));
      await page.getByLabel('文件', { exact: true }).setInputFiles({
        name: '申请表原件.pdf',
        mimeType: 'application/pdf',
        buffer: scan,
      });
      await page.getByLabel('申请原件').check();
      await page.getByRole('button', { name: '上传', exact: true }).click();
      await officer.sees('申请表原件.pdf');
      await officer.keepPicture('register-scan');
      expect(await officer.reads('政府信息公开申请登记回执')).toContain(number);

      const applicant = await stage.finds(number, code);
      await applicant.looks('正在办理', '最迟 3月30日答复');
      await applicant.doesNotSee('申请表原件.pdf', '和平路 8 号 2 单元');
      await applicant.keepPicture('paper-found');
      await assign(stage, request);
      stage.itIs('2026-03-30');
      await review(stage, request);
      await decide(stage, request, /^予以公开/, { '怎么获取、怎么办': '批准文件随信寄上。' });
      stage.itIs('2026-04-01');
      await officer.does(number, '送达答复', async () => {
        await page.getByLabel('邮寄送达').check();
        await page.getByLabel(/^交给邮政企业寄的/).check();
        await page.getByLabel('哪天送达的').fill('2026-03-30');
      });
      await officer.sees('答复在期限内送达。');
      expect(await officer.reads('政府信息公开申请答复书')).toContain('批准文件随信寄上');
      await applicant.looks('已经答复', '在期限内答复。');
      stage.itIs('2026-04-08');
      await officer.does(number, '记录申请人签收邮件', (at) => at.getByLabel('申请人哪天签收的').fill('2026-04-02'));
      await applicant.looks('你签收了答复');
      await applicant.page.getByText('对答复不满意，怎么办？').tap();
      await applicant.sees('最迟 2026年6月1日，向答复书上写明的复议机关申请。');
      await applicant.keepPicture('paper-posted');
      await archive(stage, request);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
