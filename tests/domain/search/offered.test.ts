import fc from 'fast-check';
import { mayBeOffered } from '../../../domain/search';

const PLACES = ['临溪市', '云禾县'];
const offered = (written: string, title: string, passage = '', relevance = 0): boolean =>
  mayBeOffered(written, { title, passage, relevance }, PLACES);

describe('mayBeOffered', () => {
  it.each([
    ['我想了解门诊统筹定点医疗机构名单', '关于公布门诊统筹定点医疗机构名单的公告'],
    ['加装电梯补贴发放名单', '老楼加装电梯：怎么申请，补多少'],
    ['垃圾焚烧厂环境影响评价报告书', '环境影响评价法'],
    [
      '我是小区业主，想申请公开我市2024年度门诊统筹定点医疗机构名单以及确定这些机构的评估标准和评估结果，用于报销',
      '关于公布门诊统筹定点医疗机构名单的公告',
    ],
  ])('offers for %s a page whose title names it: %s', (written, title) => {
    expect(offered(written, title)).toBe(true);
  });

  it('offers a page with a silent title when one passage speaks of it', () => {
    const passage = '居民医保缴费标准为每人每年四百元，集中缴费期到年底。';
    expect(offered('居民医保缴费标准', '第十二号公告', passage)).toBe(true);
    expect(offered('居民医保缴费标准', '第十二号公告', '缴费到年底。')).toBe(false);
  });

  it('offers a page whose title touches it when the search says that it speaks of nearly all of it', () => {
    expect(offered('失业了医保怎么交', '医保关系转移办法', '', 0.9)).toBe(true);
    expect(offered('失业了医保怎么交', '医保关系转移办法', '', 0.7)).toBe(false);
  });

  it.each([
    ['学校食堂采购价格清单', '山东省学校安全条例', '学校应当明确食堂的管理责任。', 0.64],
    ['女朋友生日送什么礼物', '公务活动中不得赠送和接受礼品的规定', '不得赠送和接受礼物。', 0.65],
    ['今天天气不错我想吃火锅', '自愿参加体育活动意外受伤谁担责', '天气不错。', 0.08],
    ['临溪市2025年财政预算执行情况', '临溪市2025年度中小学招生工作通知', '', 0.5],
    ['云禾县2025年度的有关情况', '云禾县2025年度公告', '', 1],
    ['城市房屋拆迁补偿安置标准和测算依据', '国有土地上房屋征收与补偿条例', '', 0.46],
    ['你好', '交通警察执勤规范', '你好，请出示驾驶证。', 1],
    ['请问一下', '请问一下的管理办法', '请问一下。', 1],
  ])('offers for %s no page that merely shares a word, a place or a year: %s', (written, title, passage, relevance) => {
    expect(offered(written, title, passage, relevance)).toBe(false);
  });

  it('offers nothing for nothing, whatever the page', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ' ', '。。。', '的', '我想了解的有关情况', '2025年'),
        fc.string(),
        fc.string(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (written, title, passage, relevance) => {
          expect(offered(written, title, passage, relevance)).toBe(false);
        },
      ),
    );
  });

  it('never offers less for a page that the search finds more relevant', () => {
    const han = fc.string({
      unit: fc.constantFrom(...Array.from('医保门诊共济养老补贴公交学位租房电梯社区')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(han, han, han, fc.double({ min: 0, max: 1, noNaN: true }), (written, title, passage, relevance) => {
        if (offered(written, title, passage, relevance)) expect(offered(written, title, passage, 1)).toBe(true);
      }),
    );
  });
});
