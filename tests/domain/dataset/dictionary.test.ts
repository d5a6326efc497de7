import fc from 'fast-check';
import {
  cellValue,
  checkRow,
  dictionaryFaults,
  FIELD_TYPES,
  guessFields,
  personalColumns,
  personalHead,
  personalIn,
  readCell,
  type DatasetField,
} from '../../../domain/dataset';

export const aField = (change: Partial<DatasetField> = {}): DatasetField => ({
  key: 'name',
  title: '名称',
  type: 'text',
  unit: '',
  about: '',
  required: false,
  findable: false,
  ...change,
});

const FIELDS = [
  aField({ required: true }),
  aField({ key: 'places', title: '车位', type: 'number', unit: '个' }),
  aField({ key: 'day', title: '日期', type: 'date' }),
  aField({ key: 'open', title: '开放', type: 'boolean' }),
  aField({ key: 'place', title: '经纬度', type: 'coordinate' }),
];

describe('readCell', () => {
  it.each([
    ['number', '1,234.50', '1234.5'],
    ['number', '－5', '-5'],
    ['number', '12345678901234567', null],
    ['number', '1.2.3', null],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '2026/2/30', null],
    ['boolean', '有', '是'],
    ['boolean', '不知道', null],
    ['coordinate', '118.1，26.5', '118.1,26.5'],
    ['coordinate', '26.5,118.1', null],
    ['text', '字'.repeat(2_001), null],
  ] as const)('reads %s %s', (type, text, kept) => {
    expect(readCell(text, type)).toBe(kept);
  });

  it('keeps what it has kept once: read again it says the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_TYPES), fc.string({ maxLength: 30 }), (type, text) => {
        const kept = readCell(text, type);
        fc.pre(kept !== null);
        expect(readCell(kept, type)).toBe(kept);
      }),
    );
  });

  it('reads every number that is written out, and gives it back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
        const text = `${String(whole)}.${String(part).padStart(4, '0')}`;
        expect(cellValue(readCell(text, 'number') ?? '', 'number')).toBe(Number(text));
      }),
    );
  });
});

describe('checkRow', () => {
  it('keeps a row that is in order', () => {
    expect(checkRow(FIELDS, [' 东湖停车场 ', '1,200', '2026.1.5', '是', '118.1 26.5'])).toEqual({
      ok: true,
      cells: ['东湖停车场', '1200', '2026-01-05', '是', '118.1,26.5'],
    });
  });

  it('tells every cell that is at fault, not the first alone', () => {
    expect(checkRow(FIELDS, ['', '很多', '明天', '也许', '这里'])).toEqual({
      ok: false,
      faults: [
        { at: 0, code: 'required' },
        { at: 1, code: 'type' },
        { at: 2, code: 'type' },
        { at: 3, code: 'type' },
        { at: 4, code: 'type' },
      ],
    });
  });

  it('lets no identity number and no mobile number through, alone or among words (个人信息保护法第二十八条)', () => {
    const faultOf = (text: string) => checkRow([aField()], [text]);
    expect(faultOf('持证人 11010519491231002X')).toEqual({ ok: false, faults: [{ at: 0, code: 'resident-id' }] });
    expect(faultOf('联系 138-1234-5678')).toEqual({ ok: false, faults: [{ at: 0, code: 'mobile' }] });
    expect(faultOf('0599-3000001')).toMatchObject({ ok: true });
    expect(faultOf('编号 110105194912310021')).toMatchObject({ ok: true });
  });

  it('takes a quantity of eleven digits for a quantity when it has a unit', () => {
    const money = aField({ type: 'number', unit: '元' });
    expect(checkRow([money], ['13812345678'])).toMatchObject({ ok: true });
    expect(checkRow([{ ...money, unit: '' }], ['13812345678'])).toMatchObject({ ok: false });
  });

  it('gives one kept cell for each field, or faults', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (cells) => {
        const row = checkRow(FIELDS, cells);
        if (row.ok) expect(row.cells).toHaveLength(FIELDS.length);
        else expect(row.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('personalColumns', () => {
  it('finds a column by its name', () => {
    expect([personalHead('身份证号码'), personalHead('联系人手机'), personalHead('联系电话')]).toEqual([
      'resident-id',
      'mobile',
      null,
    ]);
  });

  it('finds a column whose cells are mostly such numbers, whatever its name', () => {
    const rows = ['13812345671', '13812345672', '', '13812345673', '0599-3000001', '13812345674'].map((cell) => [cell]);
    expect(personalColumns([aField({ title: '备注' })], rows)).toEqual([{ at: 0, kind: 'mobile' }]);
    expect(personalColumns([aField({ title: '备注' })], [['13812345671'], ['好'], ['好'], ['好'], ['好']])).toEqual([]);
  });

  it('says nothing of codes of eleven digits that begin otherwise', () => {
    expect(personalIn('35078100012')).toBeNull();
    expect(personalIn('20138123456789')).toBeNull();
  });
});

describe('dictionaryFaults', () => {
  it('takes a dictionary that is in order', () => {
    expect(dictionaryFaults(FIELDS)).toEqual([]);
  });

  it('names the place of each fault', () => {
    const fields = [aField({ key: '名称' }), aField({ title: ' ' }), aField({ title: '别的' })];
    expect(dictionaryFaults(fields)).toEqual([
      { code: 'dataset.fields.key-shape', field: 'fields.0.key' },
      { code: 'dataset.fields.title-required', field: 'fields.1.title' },
      { code: 'dataset.fields.key-twice', field: 'fields.2.key' },
    ]);
  });

  it('lets rows be found by four fields at most', () => {
    const fields = [1, 2, 3, 4, 5].map((at) =>
      aField({ key: `f${String(at)}`, title: `列${String(at)}`, findable: true }),
    );
    expect(dictionaryFaults(fields.slice(0, 4))).toEqual([]);
    expect(dictionaryFaults(fields)).toEqual([{ code: 'dataset.fields.too-many-findable', field: 'fields' }]);
  });
});

describe('guessFields', () => {
  it('guesses types from what stands in the columns, and leaves codes that begin with 0 as text', () => {
    const rows = ['溪东区', '溪南区', '溪东区', '溪南区'].map((district, at) => [
      `00${String(at)}`,
      district,
      String(at * 10),
      '2026-01-05',
      '是',
      '118.1,26.5',
    ]);
    const fields = guessFields(['编号', '区县', '车位', '日期', '开放', '经纬度'], rows);
    expect(fields.map(({ type }) => type)).toEqual(['text', 'text', 'number', 'date', 'boolean', 'coordinate']);
    expect(fields.filter(({ findable }) => findable).map(({ title }) => title)).toEqual(['区县', '车位', '日期']);
  });

  it('gives a dictionary that reads the rows it was guessed from', () => {
    const cell = fc.oneof(fc.integer().map(String), fc.constantFrom('是', '否', '', '2026-01-05', '溪东区', '0012'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const fields = guessFields(['甲', '乙', '丙'], rows);
        expect(dictionaryFaults(fields)).toEqual([]);
        for (const row of rows.filter((each) => each.every((text) => personalIn(text) === null)))
          expect(checkRow(fields, row)).toMatchObject({ ok: true });
      }),
    );
  });
});
