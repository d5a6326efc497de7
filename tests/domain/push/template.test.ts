import fc from 'fast-check';
import { checkTemplateField, fieldsOf, shortThing } from '../../../domain/push';

const codeOf = (kind: string, text: string, choices: readonly string[] = []) =>
  checkTemplateField({ key: `${kind}1`, label: '', kind, choices }, text)?.code;

describe('checkTemplateField', () => {
  it.each([
    ['thing', '二十个字二十个字二十个字二十个字二十个字'],
    ['number', `-${'9'.repeat(31)}.5`],
    ['letter', 'a'.repeat(32)],
    ['symbol', '！！！！！'],
    ['character_string', 'SN-2026 (A)'],
    ['time', '2026年11月22日 15:01'],
    ['time', '15:01'],
    ['date', '2026年11月22日'],
    ['date', '2026-11-22 ~ 2026-11-30'],
    ['amount', '¥1234567.89'],
    ['amount', '100元'],
    ['phone_number', '+86-0766-66888866'],
    ['car_number', '粤A8Z888挂'],
    ['name', '十个字的名字十个字的'],
    ['name', 'a'.repeat(20)],
    ['phrase', '已经发布了'],
  ])('%s takes %s', (kind, text) => {
    expect(codeOf(kind, text)).toBeUndefined();
  });

  it.each([
    ['thing', '二十一个字二十一个字二十一个字二十一个字多', 'push.field-thing'],
    ['number', '一百', 'push.field-number'],
    ['number', '9'.repeat(33), 'push.field-number'],
    ['letter', 'a'.repeat(33), 'push.field-letter'],
    ['symbol', '！！！！！！', 'push.field-symbol'],
    ['symbol', 'a', 'push.field-symbol'],
    ['character_string', '编号1', 'push.field-character-string'],
    ['character_string', 'x'.repeat(33), 'push.field-character-string'],
    ['time', '下午三点', 'push.field-time'],
    ['time', '24:00', 'push.field-time'],
    ['date', '11月', 'push.field-date'],
    ['amount', '12345678901', 'push.field-amount'],
    ['phone_number', '1'.repeat(18), 'push.field-phone'],
    ['car_number', '粤A8Z8888888', 'push.field-car-number'],
    ['name', '十一个字的名字十一个字', 'push.field-name'],
    ['name', '王2', 'push.field-name'],
    ['phrase', '六个字的短语', 'push.field-phrase'],
    ['phrase', 'ok', 'push.field-phrase'],
    ['thing', ' ', 'push.field-empty'],
    ['thing', '两\n行', 'push.field-control'],
  ])('%s does not take %j: %s', (kind, text, code) => {
    expect(codeOf(kind, text)).toBe(code);
  });

  it('takes of a list what stands in it', () => {
    expect(codeOf('enum_string', '已发布', ['已发布', '已废止'])).toBeUndefined();
    expect(codeOf('enum_string', '草稿', ['已发布', '已废止'])).toBe('push.field-choice');
  });
});

describe('shortThing', () => {
  it('fits whatever a page is called, and cuts nothing that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (title) => {
        const short = shortThing(title);
        expect(Array.from(short).length).toBeLessThanOrEqual(20);
        const whole = title.replace(/\s+/g, ' ').trim();
        if (Array.from(whole).length <= 20) expect(short).toBe(whole);
        else expect(short.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('fieldsOf', () => {
  it('reads the words of a template in their order, with what a list of choices offers', () => {
    const content = '会议时间:{{date2.DATA}}\n会议地点：{{thing1.DATA}}\n状态:{{enum_string3.DATA}}\n';
    expect(fieldsOf(content, [{ keywordCode: 'enum_string3.DATA', enumValueList: ['开', '关'] }])).toEqual([
      { key: 'date2', label: '会议时间', kind: 'date', choices: [] },
      { key: 'thing1', label: '会议地点', kind: 'thing', choices: [] },
      { key: 'enum_string3', label: '状态', kind: 'enum_string', choices: ['开', '关'] },
    ]);
  });
});
