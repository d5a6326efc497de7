import { readDate, readPolicy } from '../../../server/modules/import/policy-fields';

const at = { file: 'laws.jsonl', line: 1 };
const read = (fields: Record<string, unknown>) => readPolicy({ at, fields });
const law = { id: 'M0001', title: '办法', body: '第一条 甲。' };

describe('readDate', () => {
  it.each([
    ['2020-04-30', '2020-04-30'],
    ['2020/4/3', '2020-04-03'],
    ['2020年4月30日', '2020-04-30'],
    ['20200430', '2020-04-30'],
    ['2026-11-06 09:30', '2026-11-06'],
    ['2026-03-31T16:00:00Z', '2026-04-01'],
    ['2023-02-29', undefined],
    ['去年', undefined],
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('readPolicy', () => {
  it('reads the names of a collection: id, docType, issuer, date', () => {
    expect(read({ ...law, docType: '部门规章', issuer: '公安部', date: '2020-04-30', src: 'x', note: 1 })).toEqual({
      ok: true,
      content: {
        sourceId: 'M0001',
        title: '办法',
        documentType: '部门规章',
        issuingOrgan: '公安部',
        datedOn: '2020-04-30',
        topics: [],
        body: '第一条 甲。',
      },
      unused: ['src', 'note'],
    });
  });
  it('leaves out what is empty, and mends a document number', () => {
    const policy = read({ ...law, date: '', issuer: null, documentNumber: '临政发[2026] 3 号' });
    expect(policy).toMatchObject({ ok: true, content: { documentNumber: '临政发〔2026〕3号' } });
    expect(policy.ok && Object.keys(policy.content)).not.toContain('datedOn');
  });
  it('changes nothing in the text but line ends', () => {
    const body = ' 　第一条  甲。\r\n\n\t🙂 ';
    expect(read({ ...law, body })).toMatchObject({ content: { body: ' 　第一条  甲。\n\n\t🙂 ' } });
  });
  it.each([
    [{ title: '办法', body: '甲' }, /^缺少编号/],
    [{ id: 'a', body: '甲' }, /^缺少标题/],
    [{ id: 'a', title: '办法', body: ' \n' }, /^缺少正文/],
    [{ ...law, date: '某日' }, /^日期 datedOn 无法识别："某日"/],
    [{ ...law, date: '2023-02-29' }, /^日期 datedOn 无法识别/],
    [{ ...law, title: '长'.repeat(301) }, /^title 不合要求/],
    [{ ...law, topics: '医疗' }, /^topics 不合要求/],
    [{ ...law, body: 'a\u0000b' }, /^body 里有无法保存的字符/],
    [{ ...law, title: '\ud800' }, /^title 里有无法保存的字符/],
  ])('sends back %j with the reason', (fields, reason) => {
    const policy = read(fields);
    expect(policy.ok ? '' : policy.reason).toMatch(reason);
  });
});
