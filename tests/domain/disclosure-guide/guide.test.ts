import {
  feeExamples,
  guideFieldName,
  itemFeeLines,
  ITEM_STEPS,
  missingGuideFields,
  pageFeeLines,
  PAGE_STEPS,
  terms,
  type GuideParts,
} from '../../../domain/disclosure-guide';
import { feeByItems, feeByPages } from '../../../domain/foi/case';

const whole: GuideParts = {
  classification: [{ name: '机构职能', what: '职能和联系方式。' }],
  arrangement: '按主题和日期。',
  ways: [{ name: '网上', how: '搜索。' }],
  office: { name: '政务公开科', address: '望江路1号', hours: '工作日', phone: '0599-1', fax: '0599-2', online: 'a@b' },
  withoutFax: false,
};

describe('missingGuideFields', () => {
  it('finds nothing in a whole guide, and all nine things in an empty one, in the order of the law (条例第十二条)', () => {
    expect(missingGuideFields(whole)).toEqual([]);
    const office = { name: '', address: '', hours: ' ', phone: '', fax: '', online: '' };
    const empty = { classification: [], arrangement: '', ways: [], office, withoutFax: false };
    expect(missingGuideFields(empty)).toEqual(Object.keys(guideFieldName));
  });

  it.each(['name', 'address', 'hours', 'phone', 'fax', 'online'] as const)('finds that %s is missing', (field) => {
    expect(missingGuideFields({ ...whole, office: { ...whole.office, [field]: ' ' } })).toEqual([field]);
  });

  it('takes a guide that says there is no fax, and no other silence', () => {
    const office = { ...whole.office, fax: '', phone: '' };
    expect(missingGuideFields({ ...whole, office, withoutFax: true })).toEqual(['phone']);
  });
});

describe('the tables of fees', () => {
  it.each([
    ['items', ITEM_STEPS, itemFeeLines, feeByItems],
    ['pages', PAGE_STEPS, pageFeeLines, feeByPages],
  ] as const)('say of every %s within a step what the rule charges (国办函〔2020〕109号)', (_, steps, lines, total) => {
    steps.forEach(([from, to], at) => {
      for (let n = from; n <= Math.min(to, 400); n += 1) expect(total(n) - total(n - 1)).toBe(lines[at]?.yuan);
    });
  });

  it('work out an example: 35 requests and 120 pages', () => {
    // 20 at 100 yuan and 5 at 200; 70 pages at 10 yuan and 20 at 20.
    expect(feeExamples).toEqual({ items: { count: 35, yuan: 3000 }, pages: { count: 120, yuan: 1100 } });
  });
});

describe('terms', () => {
  it('are those of the regulation, in working days (条例第三十条至第三十三条)', () => {
    expect(terms.map(({ workingDays }) => workingDays)).toEqual([7, 20, 20, 15]);
  });
});
