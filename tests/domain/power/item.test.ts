import fc from 'fast-check';
import { powerFaults, powerLevelsOf, powerTypeOf, POWER_TYPES, powerTypeName } from '../../../domain/power';
import { anItem, lawfulItem } from './powers';

const codesOf = (change: Parameters<typeof anItem>[0]): string[] => powerFaults(anItem(change)).map(({ code }) => code);

describe('powerFaults', () => {
  it('finds nothing in a lawful item of any type', () => {
    fc.assert(fc.property(lawfulItem, (item) => expect(powerFaults(item)).toEqual([])));
  });

  it('never lets an organ promise to be slower than the law (promised > statutory)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (statutoryDays, promisedDays) => {
        const found = codesOf({ statutoryDays, promisedDays }).includes('power.promised-too-long');
        expect(found).toBe(promisedDays > statutoryDays);
      }),
    );
  });

  it('wants basis, conditions and procedure of every power (条例第二十条第五、六项)', () => {
    expect(codesOf({ basis: [] })).toEqual(['power.basis-needed']);
    expect(codesOf({ conditions: ' ' })).toEqual(['power.conditions-needed']);
    expect(codesOf({ procedure: '' })).toEqual(['power.procedure-needed']);
  });

  it('wants both times of a licence alone (行政许可法第四十二条)', () => {
    const none = { statutoryDays: null, promisedDays: null };
    expect(codesOf({ type: 'licence', ...none })).toEqual(['power.days-needed', 'power.days-needed']);
    expect(codesOf({ type: 'penalty', ...none })).toEqual([]);
  });

  it('wants the standard and the ground of what is charged (条例第二十条第八项)', () => {
    expect(codesOf({ fee: { is: 'charged', standard: '', basis: '' } })).toEqual([
      'power.fee-standard-needed',
      'power.fee-basis-needed',
    ]);
  });

  it('tells everything at once', () => {
    const faults = codesOf({ code: '?', name: '', levels: [], complaintPhone: '没有', duties: '' });
    expect(faults).toHaveLength(5);
  });
});

describe('powerTypeOf', () => {
  it('knows the ten types, with or without 行政 in front', () => {
    expect(POWER_TYPES).toHaveLength(10);
    for (const type of POWER_TYPES) expect(powerTypeOf(powerTypeName[type])).toBe(type);
    expect([powerTypeOf('许可'), powerTypeOf('其他'), powerTypeOf('公共服务')]).toEqual([
      'licence',
      'other',
      undefined,
    ]);
  });
});

describe('powerLevelsOf', () => {
  it('reads several levels in any order, and none where one of the words is none', () => {
    expect(powerLevelsOf('县级、市级')).toEqual(['city', 'county']);
    expect(powerLevelsOf('市、区/街道')).toEqual(['city', 'county', 'township']);
    expect(powerLevelsOf('市级、省级')).toBeUndefined();
    expect(powerLevelsOf(' ')).toBeUndefined();
  });
});
