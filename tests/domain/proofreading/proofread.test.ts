import fc from 'fast-check';
import {
  builtInWords,
  findBrackets,
  findDates,
  findDocumentNumbers,
  findDoubled,
  findInAlt,
  findInNumberField,
  findLeftovers,
  findLinks,
  findPersonal,
  findPunctuation,
  isPrivateHost,
  makeFoldTable,
  makeWordFinder,
  proofread,
  type Finding,
} from '../../../domain/proofreading';

const today = '2026-11-26';
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code, severity }) => `${severity} ${code}`);
const findWords = makeWordFinder(builtInWords(), makeFoldTable());

describe('findDocumentNumbers', () => {
  it.each([
    ['成府发〔2026〕第18号', '成府发〔2026〕18号'],
    ['成府发【2026】18号', '成府发〔2026〕18号'],
    ['成府发(2026)18号', '成府发〔2026〕18号'],
    ['国办发〔2019〕054号', '国办发〔2019〕54号'],
    ['国办发 [2019] 54 号', '国办发〔2019〕54号'],
  ])('finds %s and suggests %s (GB/T 9704)', (written, right) => {
    const text = `现根据${written}办理。`;
    const [found] = findDocumentNumbers(text);
    expect([found?.severity, found?.suggestion, text.slice(found?.from, found?.to)]).toEqual(['must', right, written]);
    expect(findInNumberField(written).map(({ suggestion }) => suggestion)).toEqual([right]);
  });

  it.each([
    '国办发〔2019〕54号',
    '建办厅函〔2021〕531号',
    '国务院令第711号',
    '(2013)二中民终字第00453号',
    '广告〔2020〕年',
  ])('leaves %s alone', (written) => {
    expect(findDocumentNumbers(`见${written}。`)).toEqual([]);
  });

  it('only asks to look at numbers from before the standard of 2012', () => {
    expect(codes(findDocumentNumbers('国发[1994]23号'))).toEqual(['should document-number.form']);
  });
});

describe('findDates', () => {
  const found = (text: string, publishedOn?: string): string[] => codes(findDates(text, { today, publishedOn }));

  it.each(['2026年2月30日', '6月31日', '2025年2月29日', '二〇二六年十一月三十一日', '2026-02-30', '13月1日'])(
    'says of %s that there is no such day',
    (text) => {
      expect(found(text)).toEqual(['must date.no-such-day']);
    },
  );

  it('knows weekdays (2026年11月26日 is a Thursday)', () => {
    expect(found('2026年11月26日（星期三）')).toEqual(['must date.weekday']);
    expect(found('2026年11月26日（星期四）')).toEqual([]);
    expect(found('11月26日（周三）')).toEqual(['should date.weekday']);
  });

  it('finds an end before its beginning, and asks where the year of the end is not written', () => {
    expect(found('2026年5月3日至2026年4月1日')).toEqual(['must date.end-before-start']);
    expect(found('2026年11月15日至3月15日')).toEqual(['should date.end-before-start']);
    expect(found('2026年4月1日至5月3日')).toEqual([]);
    expect(found('11月15日至3月15日')).toEqual([]);
  });

  it('asks about zeros, years far off, and a beginning long before the publication', () => {
    expect(found('2026年03月05日')).toEqual(['should date.padded']);
    expect(found('2206年3月5日')).toEqual(['should date.year-slip']);
    expect(found('自2025年1月1日起施行', '2026-01-05')).toEqual(['should date.year-slip']);
    expect(found('自2026年2月1日起施行', '2026-01-05')).toEqual([]);
  });
});

describe('findPersonal', () => {
  it.each([
    ['身份证11010519491231002X', 'personal.resident-id'],
    ['身份证 110105 19491231 002x。', 'personal.resident-id'],
    ['电话13812345678', 'personal.mobile'],
    ['电话138 1234 5678', 'personal.mobile'],
    ['电话+86-138-1234-5678', 'personal.mobile'],
    ['电话１３８１２３４５６７８', 'personal.mobile'],
    ['卡号6222021234567890128', 'personal.bank-card'],
  ])('finds in %s what is a person’s', (text, code) => {
    expect(findPersonal(text).map((each) => each.code)).toEqual([code]);
  });

  it.each([
    '0595-12345678',
    '12345热线',
    '400-800-1234',
    '代码91350100M000100Y43',
    '金额13812345678.55元以外',
    '110105194912310021',
  ])('leaves %s to everybody', (text) => {
    expect(findPersonal(text).filter(({ code }) => code !== 'personal.mobile')).toEqual([]);
  });

  it('never repeats the number, in no finding and whatever stands around it (个人信息保护法二十八)', () => {
    const digit = fc.string({
      unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
      minLength: 9,
      maxLength: 9,
    });
    const around = fc.constantFrom('', '（', '“', '电话', '，', '的的', '《', '2026年2月30日', '按装 ');
    fc.assert(
      fc.property(digit, around, around, fc.constantFrom('', ' ', '-'), (rest, before, after, gap) => {
        const number = `13${rest}`;
        const text = `${before}${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}${after}`;
        const findings = proofread({ path: 'body', text, is: 'text' }, { today, findWords });
        const said = JSON.stringify(findings).replace(/[ -]/g, '');
        expect(said).not.toContain(number);
        expect(said).not.toContain(number.slice(3, 9));
      }),
    );
  });
});

describe('findLinks', () => {
  it.each([
    ['http://www.linxi.gov.cn/a', 'should link.plain-http'],
    ['https://192.168.1.8/a', 'must link.private'],
    ['http://oa.local/x', 'must link.private'],
    ['https:/www.linxi.gov.cn', 'must link.form'],
    ['https：//www.linxi.gov.cn', 'must link.form'],
    ['https://a:b@linxi.gov.cn/', 'must link.form'],
    ['https://t.cn/A1', 'should link.shortened'],
  ])('tells of %s', (address, code) => {
    const text = `请见${address}，谢谢。`;
    const findings = findLinks(text);
    expect(codes(findings)).toEqual([code]);
    expect(findings[0]?.quotation).toBe(address);
  });

  it('leaves an address alone that everybody can open', () => {
    expect(findLinks('请见https://www.linxi.gov.cn/a?b=1。')).toEqual([]);
  });
});

describe('isPrivateHost', () => {
  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    'localhost',
    'db',
    '[::1]',
  ])('keeps %s in', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });
  it.each(['172.32.0.1', '11.0.0.1', '100.128.0.1', 'www.gov.cn'])('lets %s out', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});

describe('findInAlt', () => {
  it.each(['', ' ', 'IMG_2031.jpg', '微信图片_20261126.png', '图片1', '20261126', 'screenshot-2'])(
    'asks for words in place of “%s”',
    (alt) => {
      expect(findInAlt(alt)).toHaveLength(1);
    },
  );
  it('takes a sentence', () => {
    expect(findInAlt('门诊报销比例从 50% 提高到 60% 的示意图')).toEqual([]);
  });
});

describe('findLeftovers', () => {
  it.each(['补贴XXX元', '标准（此处插入表格）', '（待补充）', 'TODO 改'])('finds what is left in %s', (text) => {
    expect(codes(findLeftovers(text))).toEqual(['must placeholder.left-over']);
  });
  it('takes names of sizes and things', () => {
    expect(findLeftovers('衣服XXL码，产品AXX1')).toEqual([]);
  });
});

describe('findDoubled', () => {
  it('asks about a word that stands there twice, not about what people do say twice', () => {
    expect(findDoubled('应当应当公开')[0]?.suggestion).toBe('应当');
    expect(findDoubled('大家研究研究')).toEqual([]);
  });
});

describe('findBrackets', () => {
  it.each([
    ['《政府信息公开条例', 0],
    ['（一）办理；（二', 6],
    ['他说：“好。', 3],
    ['公开）办理', 2],
  ])('finds the lonely half in %s', (text, at) => {
    expect(findBrackets(text).map(({ from }) => from)).toEqual([at]);
  });

  it.each(['（一）《条例》“好”', '1）办理 2）领取', '第一段：“甲。\n“乙。”', 'It’s 3’', '（a[1]）'])(
    'leaves %s alone',
    (text) => {
      expect(findBrackets(text)).toEqual([]);
    },
  );

  it('asks about a round bracket of two widths', () => {
    expect(codes(findBrackets('办理(一）'))).toEqual(['should bracket.mixed-width']);
  });
});

describe('findPunctuation', () => {
  it('suggests the Chinese mark for an English one between Chinese characters', () => {
    expect(findPunctuation('依法公开,及时答复').map(({ suggestion }) => suggestion)).toEqual(['，']);
    expect(findPunctuation('费率 1.5,2.5')).toEqual([]);
  });
  it('tells the first twenty, and how many more', () => {
    const findings = findPunctuation('一,'.repeat(50) + '一');
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)?.reason).toContain('还有 30 处');
  });
  it('finds two marks in a row', () => {
    expect(codes(findPunctuation('完成。，然后'))).toEqual(['must punctuation.doubled']);
  });
});

describe('proofread', () => {
  it('points every finding at its quotation, except where a person’s number is masked', () => {
    const pieces = [
      '按装',
      '，',
      '成府发【2026】第18号',
      '2026年2月30日',
      '（',
      '13812345678',
      'XXX',
      ',',
      '的的',
      '\n',
      'http://10.0.0.1/a',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const finding of proofread({ path: 'body', text, is: 'text' }, { today, findWords }))
          if (finding.check === 'personal') expect(finding.quotation).toContain('*');
          else expect(text.slice(finding.from, finding.to)).toBe(finding.quotation);
      }),
    );
  });

  it('reads a field by what it is', () => {
    const of = (is: 'alt' | 'link' | 'title' | 'transcript', text: string): string[] =>
      codes(proofread({ path: 'x', text, is }, { today, findWords }));
    expect(of('alt', '')).toEqual(['must picture.alt-missing']);
    expect(of('transcript', '')).toEqual(['must picture.transcript-missing']);
    expect(of('link', 'http://127.0.0.1/')).toEqual(['must link.private']);
    expect(of('title', '关于通知。')).toEqual(['should punctuation.title-end']);
  });
});
