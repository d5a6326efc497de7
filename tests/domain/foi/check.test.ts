import fc from 'fast-check';
import {
  checkSubmission,
  deliveryMethodsFor,
  foiSentence,
  tidySubmission,
  type FoiSubmission,
} from '../../../domain/foi';

const person = {
  type: 'natural-person',
  name: '王小明',
  idKind: 'resident-id',
  idNumber: '11010519491231002X',
  phone: '13812345678',
} as const;
const organisation = {
  type: 'organisation',
  name: '临溪市某某有限公司',
  uscc: '91350100M000100Y43',
  legalRepresentative: '李四',
  contactName: '张三',
  email: 'office@example.com',
} as const;
const request = (change: Partial<FoiSubmission> = {}): FoiSubmission => ({
  applicant: person,
  information: { description: '2025 年溪东区老旧小区加装电梯补贴发放明细' },
  department: 'zhujian',
  delivery: { form: 'paper', method: 'in-person' },
  ...change,
});
const codes = (submission: FoiSubmission, departments?: ReadonlySet<string>) =>
  checkSubmission(submission, departments).map(({ code, field }) => [code, field]);

describe('checkSubmission', () => {
  it('finds nothing in a request that holds what the law asks for, and asks for no reason (条例第二十九条)', () => {
    expect(codes(request())).toEqual([]);
    expect(codes(request({ applicant: organisation }))).toEqual([]);
  });

  it.each([
    [{ name: ' 　' }, 'foi.name-required', 'applicant.name'],
    [{ name: '王'.repeat(61) }, 'foi.name-too-long', 'applicant.name'],
    [{ idNumber: '' }, 'foi.id-number-required', 'applicant.idNumber'],
    [{ idNumber: '110105491231002' }, 'foi.id-number-fifteen-digits', 'applicant.idNumber'],
    [{ idNumber: '1234' }, 'foi.id-number-format', 'applicant.idNumber'],
    [{ idNumber: '110101199002300014' }, 'foi.id-number-date', 'applicant.idNumber'],
    [{ idNumber: '110105194912310021' }, 'foi.id-number-checksum', 'applicant.idNumber'],
    [{ idKind: 'passport', idNumber: '护照' }, 'foi.id-number-format', 'applicant.idNumber'],
    [{ phone: '' }, 'foi.contact-required', 'applicant.phone'],
    [{ phone: '123' }, 'foi.phone-format', 'applicant.phone'],
    [{ email: 'a@b' }, 'foi.email-format', 'applicant.email'],
    [{ postcode: '123' }, 'foi.postcode-format', 'applicant.postcode'],
    [{ address: '路8号' }, 'foi.address-too-short', 'applicant.address'],
    [{ address: '路'.repeat(201) }, 'foi.address-too-long', 'applicant.address'],
    [{ name: '王\u0000明' }, 'foi.unreadable-character', 'applicant.name'],
  ])('with %j says %s at %s (条例第二十九条第二款第一项)', (change, code, field) => {
    const applicant = { ...person, ...change } as FoiSubmission['applicant'];
    expect(codes(request({ applicant }))).toEqual([[code, field]]);
  });

  it.each([
    [{ uscc: '' }, 'foi.uscc-required', 'applicant.uscc'],
    [{ uscc: '91350100' }, 'foi.uscc-format', 'applicant.uscc'],
    [{ uscc: '91350100M000100Y44' }, 'foi.uscc-checksum', 'applicant.uscc'],
    [{ legalRepresentative: '' }, 'foi.legal-representative-required', 'applicant.legalRepresentative'],
    [{ contactName: ' ' }, 'foi.contact-name-required', 'applicant.contactName'],
    [{ name: '司'.repeat(121) }, 'foi.name-too-long', 'applicant.name'],
  ])('of an organisation with %j says %s at %s (条例第二十九条第二款第一项)', (change, code, field) => {
    expect(codes(request({ applicant: { ...organisation, ...change } }))).toEqual([[code, field]]);
  });

  it.each([
    ['passport', 'E12345678'],
    ['hk-macao-permit', 'H12345678'],
    ['taiwan-permit', '12345678'],
    ['foreign-permanent-resident', 'USA310012345678'],
  ] as const)('takes the number of a %s, which has no public checksum', (idKind, idNumber) => {
    expect(codes(request({ applicant: { ...person, idKind, idNumber } }))).toEqual([]);
  });

  it('takes a description, a title or a document number, and asks when there is none (条例第二十九条第二款第二项)', () => {
    expect(codes(request({ information: { description: '', title: '加装电梯补贴办法' } }))).toEqual([]);
    expect(codes(request({ information: { description: ' ', documentNumber: '临政发〔2025〕3号' } }))).toEqual([]);
    const none = [['foi.information-required', 'information.description']];
    expect(codes(request({ information: { description: '\u200b 　\n', title: '' } }))).toEqual(none);
  });

  it('takes 5,000 characters and emoji, and not one more (条例第二十九条第二款第二项)', () => {
    expect(codes(request({ information: { description: '🙂'.repeat(5_000) } }))).toEqual([]);
    const long = request({
      information: { description: '字'.repeat(5_001), title: '字'.repeat(301), documentNumber: '字'.repeat(81) },
    });
    expect(codes(long).map(([code]) => code)).toEqual([
      'foi.description-too-long',
      'foi.title-too-long',
      'foi.document-number-too-long',
    ]);
    expect(codes(request({ information: { description: 'a\ud800' } }))).toEqual([
      ['foi.unreadable-character', 'information.description'],
    ]);
  });

  it('asks for a department that exists (条例第二十九条第一款)', () => {
    expect(codes(request({ department: '' }))).toEqual([['foi.department-required', 'department']]);
    expect(codes(request({ department: 'nowhere' }), new Set(['zhujian']))).toEqual([
      ['foi.department-unknown', 'department'],
    ]);
    expect(codes(request(), new Set(['zhujian']))).toEqual([]);
  });

  it('takes each form only by a way that can carry it (条例第二十九条第二款第三项)', () => {
    const applicant = { ...person, email: 'a@b.cn', address: '溪东区和平路8号' };
    for (const form of ['paper', 'email', 'disc', 'inspection'] as const) {
      for (const method of ['online', 'post', 'in-person', 'fax'] as const) {
        const expected = deliveryMethodsFor[form].includes(method)
          ? []
          : [['foi.form-method-mismatch', 'delivery.method']];
        expect(codes(request({ applicant, delivery: { form, method } }))).toEqual(expected);
      }
    }
  });

  it('asks for what the chosen way needs: email, address, fax number (条例第二十九条第二款第三项)', () => {
    expect(codes(request({ delivery: { form: 'email', method: 'online' } }))).toEqual([
      ['foi.email-needed-for-reply', 'applicant.email'],
    ]);
    expect(codes(request({ delivery: { form: 'disc', method: 'post' } }))).toEqual([
      ['foi.address-needed-for-reply', 'applicant.address'],
    ]);
    const applicant = { ...person, phone: undefined, email: 'a@b.cn' };
    expect(codes(request({ applicant, delivery: { form: 'paper', method: 'fax' } }))).toEqual([
      ['foi.phone-needed-for-fax', 'applicant.phone'],
    ]);
  });

  it('lists every fault at once, in the order of the form, each with its article', () => {
    const issues = checkSubmission({
      applicant: { ...person, name: '', idNumber: '', phone: '' },
      information: { description: '' },
      department: '',
      delivery: { form: 'email', method: 'online' },
    });
    expect(issues.map((issue) => issue.code)).toEqual([
      'foi.name-required',
      'foi.id-number-required',
      'foi.contact-required',
      'foi.information-required',
      'foi.department-required',
      'foi.email-needed-for-reply',
    ]);
    for (const { article } of issues) expect(article).toMatch(/^条例第二十九条/);
  });

  it('answers any text with issues that have a sentence, and never throws', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(
        fc.record({ name: text, idNumber: text, phone: text, email: text, address: text, postcode: text }),
        text,
        (fields, description) => {
          const submission = request({ applicant: { ...person, ...fields }, information: { description } });
          for (const { code } of checkSubmission(submission)) expect(foiSentence[code]).toMatch(/[。]$/);
        },
      ),
    );
  });
});

describe('tidySubmission', () => {
  it('keeps a request in plain form, without empty fields', () => {
    const tidy = tidySubmission(
      request({
        applicant: { ...person, name: ' 王小明 ', idNumber: '11010519491231002x', email: ' ', postcode: undefined },
        information: { description: ' 明细\n', title: '' },
      }),
    );
    expect(tidy.applicant).toEqual(person);
    expect(tidy.information).toEqual({ description: '明细' });
    expect(tidySubmission(request({ applicant: { ...organisation, uscc: '91350100m000100y43 ' } })).applicant).toEqual(
      organisation,
    );
  });
});
