import { archive, assign, decide, review, serve } from './acts';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();

describe('a request that waits, or is given up', () => {
  it(
    'lapses when the amendment asked for never comes (条例第三十条)',
    async () => {
      const applicant = await stage.applies('和平路小区的材料');
      const officer = await stage.clerk('officer');
      await officer.does(applicant.number, '告知补正', async (page) => {
        await page.getByLabel('补正的最后一天').fill('2026-03-16');
        await page.getByRole('textbox', { name: /^要补正的事项/ }).fill('请写明要哪一年、哪一类材料。');
      });
      await officer.sees('等申请人补正', '暂不计时', '等申请人补正，收到补正的那天起重新计算。');
      await applicant.looks('请补充材料：最迟 3月16日', '政府信息公开申请补正告知书', '补正申请');
      await applicant.keepPicture('amendment');

      stage.itIs('2026-03-16');
      const head = await stage.clerk('head');
      await head.opens(applicant.number);
      expect(await head.offers()).not.toContain('作出答复决定');
      stage.itIs('2026-03-17');
      await head.opens(applicant.number);
      await head.page.getByRole('button', { name: '作出答复决定' }).click();
      await head.sees('逾期不补正');
      await head.doesNotSee('予以公开', '逾期不缴费');
      await decide(stage, applicant, /^逾期不补正/, {});
      await head.sees('政府信息公开申请不再处理告知书', '已办结', '到期没有补正，不再处理');
      await head.sees('申请人到期没有补正或者缴费，不再计算答复期限。');
      await head.keepPicture('lapsed');
      await applicant.looks('视为放弃，不再处理', '没有按期补正。还需要的话，可以重新申请。', '到期没有补正，不再处理');
      expect(await applicant.page.getByRole('button', { name: '补正申请' }).count()).toBe(0);
      await archive(stage, applicant);
      await applicant.looks('已经办结');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'may take twenty working days more, once, when told before the last day (条例第三十三条第二款)',
    async () => {
      stage.itIs('2026-03-18');
      const applicant = await stage.applies('2020 年至 2025 年老旧小区改造的全部验收报告');
      await applicant.sees('最迟 2026年4月16日 答复');
      await assign(stage, applicant);
      stage.itIs('2026-04-16');
      await applicant.looks('今天是最后一天');
      const officer = await stage.clerk('officer');
      await officer.looksAtQueue('临期 ≤2 天');
      await officer.sees(applicant.number, '今天到期');
      const head = await stage.clerk('head');
      await head.tries(applicant.number, '延长答复期限并告知', async (page) => {
        await page.getByLabel('延长几个工作日').fill('20');
        await page.getByRole('textbox', { name: /^理由/ }).fill('六年的验收报告在三处档案室，要逐份核对。');
      });
      await head.sees('延长期限要经政府信息公开工作机构负责人同意。');
      await head.page.getByLabel(/工作机构负责人已经同意/).check();
      await head.page.getByRole('button', { name: '下一步：确认' }).click();
      await head.page.getByRole('button', { name: '确认办理' }).click();
      await head.sees('已办：延长答复期限并告知。', '法定 20 个工作日，延长 20 个，最迟 2026年5月18日答复。');
      expect(await head.offers()).not.toContain('延长答复期限并告知');
      await applicant.looks(
        '最迟 5月18日答复',
        '3月18日收到，从第二天数起，法定 20 个工作日，延长 20 个',
        '答复期限延长过一次，不会再延长；原因写在延期答复告知书里。',
        '答复期限延长 20 个工作日',
        '一共要数 40 个工作日（其中延长了 20 个），到今天数了 20 个。',
        '政府信息公开申请延期答复告知书',
      );
      await applicant.keepPicture('extended');

      stage.itIs('2026-05-08');
      await review(stage, applicant);
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '验收报告随信附上。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '在期限内答复。');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'is not handled when the reasons for asking so often are not reasonable (条例第三十五条)',
    async () => {
      stage.itIs('2026-05-11');
      const applicant = await stage.applies('全市每一个小区每一天的施工日志');
      await assign(stage, applicant);
      const officer = await stage.clerk('officer');
      await officer.does(applicant.number, '要求说明理由', async (page) => {
        await page.getByLabel('说明理由的最后一天').fill('2026-05-20');
        await page
          .getByRole('textbox', { name: /^怎样超过了合理范围/ })
          .fill('您今年已经提出 61 件同类申请，涉及 300 多个小区。');
      });
      await officer.sees('等申请人说明理由');
      await applicant.looks('请说明理由：最迟 5月20日', '政府信息公开申请说明理由通知书');

      stage.itIs('2026-05-13');
      await applicant.looks('请说明理由：最迟 5月20日');
      await applicant.says('说明理由', '理由', '就是想看看。', '提交理由');
      await applicant.sees('理由收到了', '承办部门会看理由是否合理，再决定怎么办。', '收到你说明的理由');
      await officer.opens(applicant.number);
      await officer.sees('收到申请人说明的理由', '就是想看看。');
      await review(stage, applicant);
      await decide(stage, applicant, /^频次超出合理范围/, { 理由: '申请人没有说明任何生产、生活或者科研的需要。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '政府信息公开申请答复书');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'ends when the applicant withdraws it on the phone (条例第四十五条)',
    async () => {
      stage.itIs('2026-05-14');
      const applicant = await stage.applies('望江路 306 号加装电梯的批准文件');
      await assign(stage, applicant);
      await applicant.looks('正在办理');
      await applicant.tap('撤回申请');
      await applicant.sees('真的要撤回吗？', '承办部门不再办理，也不会再答复。');
      await applicant.keepPicture('withdrawing');
      await applicant.tap('不撤回');
      await applicant.sees('现在可以做的');
      await applicant.tap('撤回申请');
      await applicant.tap('确定撤回');
      await applicant.sees('申请已经撤回', '你撤回了申请');
      const handler = await stage.clerk('handler');
      await handler.opens(applicant.number);
      await handler.sees(
        '已撤回',
        '申请人撤回了申请，办理到此结束',
        '申请人撤回了申请，不再计算答复期限。',
        '现在没有轮到你的步骤。',
      );
      await archive(stage, applicant);
      await applicant.looks('已经办结');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
