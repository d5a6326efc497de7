import fc from 'fast-check';
import {
  compareDocumentNumbers,
  formatDocumentNumber,
  isSameDocumentNumber,
  normaliseDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../../../domain/document-number';
import { itWithShared, readShared } from '../shared-cases';

const ordinary = [
  '国办发〔2019〕54号',
  '建办厅函〔2021〕531号',
  '法释〔2025〕8号',
  '国办发明电〔2020〕1号',
  '成府发〔2026〕18号',
];
const orders = [
  '国务院令第711号',
  '国家税务总局公告2021年第12号',
  '商务部令第3号',
  '某省人民政府令〔2020〕第5号',
  '某市公告〔2020〕5号',
];

describe('parseDocumentNumber', () => {
  it.each([...ordinary, ...orders])('reads %s, and formatDocumentNumber writes it back (GB/T 9704-2012)', (text) => {
    const read = parseDocumentNumber(text);
    expect(read.ok && formatDocumentNumber(read.value)).toBe(text);
  });
  it('tells the organ code, the year and the number apart', () => {
    expect(parseDocumentNumber('国办发〔2019〕54号')).toEqual({
      ok: true,
      value: { form: 'ordinary', organCode: '国办发', year: 2019, number: 54 },
    });
  });
  it.each([
    ['成府发〔2026〕第18号', 'document-number.ordinal-or-zero'],
    ['国办发〔2019〕054号', 'document-number.ordinal-or-zero'],
    ['成府发【2026】18号', 'document-number.bracket'],
    ['成府发(2026)18号', 'document-number.bracket'],
    ['成府发 〔2026〕 18 号', 'document-number.bracket'],
    ['国办发〔19〕54号', 'document-number.format'],
    ['国办发〔2019〕54', 'document-number.format'],
    ['〔2019〕54号', 'document-number.format'],
  ])('says why %s is not to the rules: %s (GB/T 9704-2012)', (text, code) => {
    expect(parseDocumentNumber(text)).toEqual({ ok: false, refusal: { code } });
  });
  it('reads back whatever it can write', () => {
    const number = fc.record({
      form: fc.constant('ordinary' as const),
      organCode: fc.constantFrom('国办发', '临政办函', '临医保'),
      year: fc.integer({ min: 1900, max: 2099 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(number, (n) => expect(parseDocumentNumber(formatDocumentNumber(n))).toEqual({ ok: true, value: n })),
    );
  });
  itWithShared('law/test-vectors.json', 'agrees with the reference vectors', () => {
    const { valid, validOrder, invalid } = readShared('law/test-vectors.json').docNumber;
    for (const text of [...valid, ...validOrder]) expect([text, parseDocumentNumber(text).ok]).toEqual([text, true]);
    for (const text of invalid) expect([text, parseDocumentNumber(text).ok]).toEqual([text, false]);
  });
});

describe('normaliseDocumentNumber', () => {
  it.each(['国办发[2019]54号', '国办发 （2019） 54 号', '国办发【２０１９】５４号', '国办发『2019』54号'])(
    'mends %s',
    (text) => {
      expect(normaliseDocumentNumber(text)).toBe('国办发〔2019〕54号');
      expect(isSameDocumentNumber(text, '国办发〔2019〕54号')).toBe(true);
    },
  );
  it('leaves a mended number as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseDocumentNumber(normaliseDocumentNumber(text))).toBe(normaliseDocumentNumber(text));
      }),
    );
  });
});

describe('compareDocumentNumbers', () => {
  it('orders by organ code, year and number as numbers', () => {
    const read = (text: string): DocumentNumber => {
      const result = parseDocumentNumber(text);
      if (!result.ok) throw new Error(text);
      return result.value;
    };
    const sorted = ['国办发〔2019〕54号', '国办发〔2019〕6号', '国办发〔2018〕100号', '临政发〔2020〕1号']
      .map(read)
      .sort(compareDocumentNumbers)
      .map(formatDocumentNumber);
    expect(sorted).toEqual(['临政发〔2020〕1号', '国办发〔2018〕100号', '国办发〔2019〕6号', '国办发〔2019〕54号']);
  });
});
