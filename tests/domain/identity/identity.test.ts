import fc from 'fast-check';
import {
  isEmail,
  isPhone,
  isPostcode,
  maskAddress,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
  readResidentId,
  readUscc,
} from '../../../domain/identity';
import { itWithShared, readShared } from '../shared-cases';

const valid = { idCard: ['11010519491231002X', '440524188001010014', '11010119900307002X', '110101200002290018'] };
const usccs = [
  '91350100M000100Y43',
  '91440300708461136T',
  '11100000000013127D',
  '531100005000000018',
  '51110000500000001E',
];

describe('readResidentId', () => {
  it.each(valid.idCard)('takes %s (GB 11643)', (number) => {
    expect(readResidentId(number)).toEqual({ ok: true, value: number });
  });
  it.each([
    ['110105194912310021', 'identity.resident-id-checksum'],
    ['110101199002300014', 'identity.resident-id-date'],
    ['110101190002290011', 'identity.resident-id-date'],
    ['1101011990030700', 'identity.resident-id-format'],
    ['11010119900307002Y', 'identity.resident-id-format'],
    ['110105491231002', 'identity.resident-id-fifteen-digits'],
    ['', 'identity.resident-id-format'],
  ])('refuses %j: %s (GB 11643)', (number, code) => {
    expect(readResidentId(number)).toEqual({ ok: false, refusal: { code } });
  });
  it('makes a lower-case x, full-width digits and spaces plain', () => {
    expect(readResidentId(' 110105 19491231 002x ')).toEqual({ ok: true, value: '11010519491231002X' });
    expect(readResidentId('１１０１０１２００００２２９００１８')).toEqual({ ok: true, value: '110101200002290018' });
  });
  it('sees any one wrong digit (GB 11643)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid.idCard),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const digit = (Number(number.charAt(place)) + shift) % 10;
          expect(readResidentId(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`).ok).toBe(false);
        },
      ),
    );
  });
});

describe('readUscc', () => {
  it.each(usccs)('takes %s (GB 32100)', (code) => {
    expect(readUscc(code)).toEqual({ ok: true, value: code });
    expect(readUscc(` ${code.toLowerCase()} `)).toEqual({ ok: true, value: code });
  });
  it.each([
    ['91350100M000100Y44', 'identity.uscc-checksum'],
    ['91350100M000100YO3', 'identity.uscc-format'],
    ['91350100m000100y4', 'identity.uscc-format'],
  ])('refuses %s: %s (GB 32100)', (code, fault) => {
    expect(readUscc(code)).toEqual({ ok: false, refusal: { code: fault } });
  });
});

describe('masks', () => {
  it.each([
    ['张三', '*三'],
    ['王小明', '王*明'],
    ['欧阳娜娜', '欧**娜'],
    ['李', '*'],
    ['𠮷田', '*田'],
  ])('maskName hides %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
  it('maskIdNumber keeps the first and last mark', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1****************X');
    expect(maskIdNumber('E1')).toBe('**');
  });
  it.each([
    ['12345678', '12****78'],
    ['13812345678', '138******78'],
    ['110', '***'],
  ])('maskPhone hides %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
  it.each([
    ['wangxm@example.com', 'w***@example.com'],
    ['w@example.com', '***@example.com'],
    ['nonsense', '********'],
  ])('maskEmail hides %s as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
  it.each([
    ['江南省临溪市溪东区和平路8号3栋', '江南省临溪市溪东区****'],
    ['云禾县青石镇河边村12号', '云禾县****'],
    ['幸福小区3栋201', '幸福小****'],
    ['某地', '**'],
  ])('maskAddress hides %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
  it('never shows the whole of anything', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((t) => t.trim() !== '' && !t.includes('*'));
    fc.assert(
      fc.property(text, (t) => {
        for (const mask of [maskName, maskIdNumber, maskPhone, maskEmail, maskAddress])
          expect(mask(t)).not.toBe(t.trim());
      }),
    );
  });
  itWithShared('law/test-vectors.json', 'agree with the reference vectors', () => {
    const { mask, idCard, uscc } = readShared('law/test-vectors.json');
    for (const [name, masked] of Object.entries<string>(mask.name)) expect(maskName(name)).toBe(masked);
    for (const [phone, masked] of Object.entries<string>(mask.phone)) expect(maskPhone(phone)).toBe(masked);
    for (const [number, masked] of Object.entries<string>(mask.idCard)) expect(maskIdNumber(number)).toBe(masked);
    for (const number of idCard.valid) expect(readResidentId(number).ok).toBe(true);
    for (const number of idCard.invalid) expect(readResidentId(number).ok).toBe(false);
    for (const code of uscc.valid) expect(readUscc(code).ok).toBe(true);
    for (const code of uscc.invalid) expect(readUscc(code).ok).toBe(false);
  });
});

describe('contact', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '0571-87654321',
    '87654321',
    '0571-87654321转801',
    '400-123-4567',
    '+44 20 7946 0958',
  ])('takes the phone number %s', (phone) => {
    expect(isPhone(phone)).toBe(true);
  });
  it.each(['', '123', '1381234567a', '没有电话'])('refuses the phone number %j', (phone) => {
    expect(isPhone(phone)).toBe(false);
  });
  it.each(['a@b.cn', 'wang.xm+gov@mail.example.com', '王@例子.中国'])('takes the email address %s', (email) => {
    expect(isEmail(email)).toBe(true);
  });
  it.each(['', 'a@b', 'a b@c.cn', 'a@@b.cn', '@b.cn', 'a@b..cn'])('refuses the email address %j', (email) => {
    expect(isEmail(email)).toBe(false);
  });
  it('takes a postcode of six digits', () => {
    expect([isPostcode('310000'), isPostcode('３１００００'), isPostcode('31000')]).toEqual([true, true, false]);
  });
});
