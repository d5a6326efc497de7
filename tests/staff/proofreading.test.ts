import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office, type Seat } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

describe('the lists of words on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  const open = async ({ page }: Seat, part: string): Promise<void> => {
    await page.goto(`${workbench.origin}/staff/proofreading/words?part=${part}`);
    await page.getByRole('heading', { name: '错敏词', exact: true }).waitFor();
  };
  const looksRight = async ({ page, faults }: Seat): Promise<void> => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(faults).toEqual([]);
  };

  it.each(['desktop', 'phone'] as const)(
    'adds a word that a text is then found to have, and takes it back (%s)',
    async (size) => {
      const word = size === 'desktop' ? '桌面小镇' : '手机小镇';
      const seat = await office.seatOf('publisher', { size });
      const { page } = seat;
      await open(seat, 'sensitive');
      await page.getByText('马上生效').waitFor();
      await page.getByRole('list', { name: '敏感词' }).waitFor();
      await keepPicture(page, `proofreading-list-${size}`);
      await looksRight(seat);
      if (size === 'phone') expect(await page.evaluate(findSmallTargets)).toEqual([]);
      await page.getByRole('button', { name: '加一条' }).click();
      await page.getByLabel('要查的词').fill(word);
      await page.getByRole('textbox', { name: '理由' }).fill('本市不用这个说法。');
      await keepPicture(page, `proofreading-form-${size}`);
      await looksRight(seat);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存').waitFor();
      await page.getByRole('button', { name: '试一段文字' }).click();
      await page.getByLabel('试一段文字').fill(`欢迎来${word}，设备已按装，电话13812345678。`);
      await page.getByRole('button', { name: '查一查' }).click();
      await page.getByText('查出 3 处，其中 3 处必须改').waitFor();
      expect(await page.locator('mark').allTextContents()).toEqual([word, '按装', '13812345678']);
      expect(await page.getByRole('list', { name: '查出的问题' }).textContent()).not.toContain('13812345678');
      await keepPicture(page, `proofreading-trial-${size}`);
      await looksRight(seat);
      await page.getByRole('button', { name: '敏感词' }).click();
      await page.getByRole('button', { name: new RegExp(`^删除.*${word}`) }).click();
      await page.getByText(`已删除“${word}”`).waitFor();
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByRole('button', { name: new RegExp(`^删除.*${word}`) }).waitFor();
      await seat.context.close();
    },
  );

  it('shows who writes the lists, and lets him change nothing', async () => {
    const seat = await office.seatOf('editor');
    await open(seat, 'wrong-word');
    await seat.page.getByRole('list', { name: '错别字' }).waitFor();
    expect(await seat.page.getByRole('button', { name: /^(?:加一条|修改|删除)/ }).count()).toBe(0);
    await seat.context.close();
  });

  it('keeps what was typed when the page is left', async () => {
    const seat = await office.seatOf('publisher');
    await open(seat, 'exception');
    await seat.page.getByRole('button', { name: '加一条' }).click();
    await seat.page.getByLabel('什么写法是对的').fill('布署学院');
    await open(seat, 'exception');
    await seat.page.getByRole('button', { name: '加一条' }).click();
    expect(await seat.page.getByLabel('什么写法是对的').inputValue()).toBe('布署学院');
    await seat.context.close();
  });
});
