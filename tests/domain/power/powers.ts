import fc from 'fast-check';
import { POWER_LEVELS, POWER_TYPES, type PowerItem } from '../../../domain/power';
import { writtenPower, type WrittenPower } from '../../../domain/power/import';

export const ORGANS = [
  { id: 'yibao', name: '临溪市医疗保障局', shortName: '市医保局' },
  { id: 'zhujian', name: '临溪市住房和城乡建设局', shortName: '市住建局' },
] as const;

export const NAMES = { organs: ORGANS, laws: new Map() };

/** An item with nothing wrong in it. */
export const anItem = (change: Partial<PowerItem> = {}): PowerItem => ({
  code: 'LX-YB-XK-001',
  name: '定点医药机构协议签订',
  type: 'licence',
  organ: 'yibao',
  levels: ['city', 'county'],
  basis: [{ law: '中华人民共和国社会保险法', article: '第三十一条' }],
  conditions: '依法设立。',
  procedure: '申请；评估；签订。',
  statutoryDays: 20,
  promisedDays: 8,
  fee: { is: 'free' },
  duties: '依法审查。',
  accountability: '不依法审查。',
  complaintPhone: '0599-0000203',
  ...change,
});

/** The same as a row of a list. */
export const aRow = (change: Partial<WrittenPower> = {}): WrittenPower => ({
  ...writtenPower(anItem(), ORGANS[0].name),
  ...change,
});

const words = fc.constantFrom('依法办理。', '一、受理；二、审查。', '年满十八周岁，\n有固定住所。');
const days = fc.option(fc.integer({ min: 0, max: 400 }));
const fee: fc.Arbitrary<PowerItem['fee']> = fc.oneof(
  fc.constant({ is: 'free' as const }),
  fc.constant({ is: 'charged' as const, standard: '120 元/本', basis: '发改价格〔2019〕914号' }),
);
const basis = fc.record({
  law: fc.constantFrom('中华人民共和国行政许可法', '社会救助暂行办法'),
  article: fc.constantFrom('', '第十二条', '第三十二条第一款', '第一百二十二条第（三）项'),
});

/** Lawful items of every type. */
export const lawfulItem: fc.Arbitrary<PowerItem> = fc
  .record({
    code: fc.stringMatching(/^[0-9A-Z]{2}-[A-Z]{2}-[0-9]{3}$/),
    name: fc.constantFrom('低保确认', '施工许可', '对无证经营的处罚'),
    type: fc.constantFrom(...POWER_TYPES),
    organ: fc.constantFrom('yibao', 'zhujian'),
    levels: fc.subarray([...POWER_LEVELS], { minLength: 1 }),
    basis: fc.array(basis, { minLength: 1, maxLength: 3 }),
    conditions: words,
    procedure: words,
    statutoryDays: days,
    promisedDays: days,
    fee,
    duties: words,
    accountability: words,
    complaintPhone: fc.constantFrom('0599-0000203', '12345'),
  })
  .map((item) => {
    const statutoryDays = item.type === 'licence' ? (item.statutoryDays ?? 20) : item.statutoryDays;
    const promised = item.type === 'licence' ? (item.promisedDays ?? 5) : item.promisedDays;
    const promisedDays = promised === null || statutoryDays === null ? promised : Math.min(promised, statutoryDays);
    return { ...item, statutoryDays, promisedDays };
  });
