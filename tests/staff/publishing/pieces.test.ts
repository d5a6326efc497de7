import { createCanvas } from '@napi-rs/canvas';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { begins, does, saved } from '../../journeys/publishing/writing';
import { findOverflow } from '../../h5/harness/measure';
import { axeViolations } from '../../h5/harness/phone';
import { keepPicture, openOffice, type Office, type TakenSeat } from '../harness/browser';
import { startWorkbench, type Workbench } from '../harness/workbench';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const word = async (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('临溪市人民政府文件'),
            new Paragraph('临政发〔2026〕8号'),
            new Paragraph('临溪市人民政府关于印发高龄补贴办法的通知'),
            new Paragraph('各区县人民政府：'),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: '一、总体要求' }),
            new Paragraph('补贴每月一百元。'),
            new Paragraph('临溪市人民政府'),
            new Paragraph('2026年11月20日'),
          ],
        },
      ],
    }),
  );

/** As large as a camera makes it. */
const photograph = (): Buffer => {
  const canvas = createCanvas(3_000, 1_500);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#0f5f55';
  brush.fillRect(0, 0, 3_000, 1_500);
  return canvas.toBuffer('image/png');
};

describe('a piece in the workbench', () => {
  let workbench: Workbench;
  let office: Office;
  let seat: TakenSeat;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    office = await openOffice(workbench);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });
  beforeEach(async () => {
    seat = await office.seatOf('editor');
    await seat.page.goto(`${workbench.origin}/staff/publishing/tasks`);
  });
  afterEach(async () => {
    expect(seat.faults).toEqual([]);
    await seat.context.close();
  });

  const judge = async (name: string): Promise<void> => {
    await keepPicture(seat.page, `piece-${name}`);
    expect(await axeViolations(seat.page)).toEqual([]);
    expect(await seat.page.evaluate(findOverflow)).toEqual([]);
  };
  const notice = async (page: Page, title: string, body: string): Promise<void> => {
    await begins(page, /^通知公告/);
    await page.getByLabel('标题', { exact: true }).fill(title);
    await page.getByLabel('正文', { exact: true }).fill(body);
    await page.getByRole('button', { name: '医疗医保', exact: true }).click();
    await saved(page);
  };

  it('is made of a Word document; what is none is refused in words', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: '＋ 新建稿件' }).click();
    const file = page.getByLabel('或者从一个 Word 文档开始');
    await file.setInputFiles({ name: '坏的.docx', mimeType: DOCX, buffer: Buffer.from('PK\u0003\u0004没有内容') });
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await judge('word-refused');
    await file.setInputFiles({ name: '通知.docx', mimeType: DOCX, buffer: await word() });
    await page.getByText('读出来是一篇政策文件。').waitFor();
    await judge('word-read');
    await page.getByRole('button', { name: '做成稿件' }).click();
    await page.getByRole('heading', { level: 1, name: '临溪市人民政府关于印发高龄补贴办法的通知' }).waitFor();
    expect(await page.getByLabel('发文字号').inputValue()).toBe('临政发〔2026〕8号');
    expect(await page.getByLabel('全文', { exact: true }).inputValue()).toContain('补贴每月一百元。');
  });

  it('has pictures made small, asks for their alternative text, and refuses what is no picture', async () => {
    const { page } = seat;
    await begins(page, /^政策图解/);
    await page.getByRole('button', { name: '在第 1 块后面加一块' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^图片/ }).click();
    const todo = page.getByRole('region', { name: '送审前要处理' });
    await todo.getByText('第 2 块：图片，图片宽度：还没填').waitFor();
    expect(await todo.innerText()).not.toMatch(/[a-z]/);
    const upload = page.getByLabel('上传图片');
    await upload.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x()"/>') });
    await page.getByRole('alert').first().waitFor();
    await upload.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: photograph() });
    const shown = page.locator('img.p-picture');
    await shown.waitFor();
    await page.getByText(/^还没有替代文字/).waitFor();
    await judge('picture');
    await page.getByLabel(/^图片替代文字/).fill('绿色的底，没有字。');
    await page.getByText(/^还没有替代文字/).waitFor({ state: 'detached' });
    await saved(page);
    await page.reload();
    await shown.waitFor();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('img.p-picture')?.naturalWidth ?? 0) > 0,
    );
    const width = await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(width).toBeLessThan(3_000);
    expect(await page.getByLabel(/^图片替代文字/).inputValue()).toBe('绿色的底，没有字。');
  });

  it('is withheld only on a ground and with a reason (条例第十四条)', async () => {
    const { page } = seat;
    await notice(page, '内部会议安排', '明天上午九点在三楼开会。');
    await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '送审', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^不予公开/ }).check();
    await dialog.getByRole('button', { name: '确认送审' }).click();
    await dialog.locator('.w-fault').first().waitFor();
    await judge('withheld-refused');
    await dialog.getByLabel('依据').selectOption({ index: 1 });
    await dialog.getByRole('textbox', { name: '理由' }).fill('内部事务信息，可以不予公开。');
    await dialog.getByRole('button', { name: '确认送审' }).click();
    await page.getByText(/^已送审。/).waitFor();
    await page.getByText('不予公开', { exact: true }).first().waitFor();
  });

  it('is brought back to any saved state, which loses none', async () => {
    const { page } = seat;
    const body = page.getByLabel('正文', { exact: true });
    await notice(page, '停水通知', '第一稿。');
    await body.fill('第二稿。');
    await page.getByText('还没保存').waitFor();
    await saved(page);
    await page.getByRole('button', { name: '修订记录' }).click();
    await page.getByRole('region', { name: '两份的不同' }).getByText('第二稿。').waitFor();
    await judge('revisions');
    await page.getByRole('button', { name: /^恢复第 \d+ 份$/ }).click();
    await page.getByText(/^由第 \d+ 份恢复$/).waitFor();
    await page.getByRole('button', { name: '写稿' }).click();
    expect(await body.inputValue()).toBe('第一稿。');
    await page.getByRole('button', { name: '修订记录' }).click();
    const rows = await page.getByRole('region', { name: '修订记录' }).getByRole('listitem').count();
    expect(rows).toBeGreaterThanOrEqual(3);
  });

  it('keeps a word that a check would have changed, once somebody says why', async () => {
    const { page } = seat;
    await notice(page, '关于布署防汛工作的通知', '请各单位做好准备。');
    const todo = page.getByRole('region', { name: '送审前要处理' });
    await todo.getByText(/布署/).waitFor();
    await page.getByRole('button', { name: /^审阅和批注/ }).click();
    await page.getByRole('button', { name: '不改，说明理由' }).click();
    await page.getByLabel('不改的理由').fill('原文件标题如此。');
    await page.getByRole('button', { name: '就这样' }).click();
    await page.getByText('说明不改的理由：原文件标题如此。').waitFor();
    await judge('override');
    await todo.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '写稿' }).click();
    await does(page, '送审');
  });
});
