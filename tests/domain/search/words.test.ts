import {
  correctCharacters,
  lettersToHan,
  Lexicon,
  PhraseTable,
  type CorrectKnowledge,
  type LettersKnowledge,
} from '../../../domain/search';

const SOUNDS: Readonly<Record<string, string>> = {
  ...{ 公: 'gong', 积: 'ji', 枳: 'zhi', 金: 'jin', 住: 'zhu', 房: 'fang', 养: 'yang', 老: 'lao', 服: 'fu', 务: 'wu' },
  ...{ 登: 'deng', 记: 'ji', 计: 'ji', 纪: 'ji', 结: 'jie', 婚: 'hun', 劳: 'lao', 动: 'dong', 合: 'he', 同: 'tong' },
  ...{ 法: 'fa', 津: 'jin', 律: 'lv', 援: 'yuan', 助: 'zhu', 食: 'shi', 品: 'pin', 安: 'an', 全: 'quan', 办: 'ban' },
};
const soundsOf = (text: string): string[] => Array.from(text, (character) => SOUNDS[character] ?? character);

const lexicon = new Lexicon();
const WORDS = [
  '住房公积金',
  '公积金',
  '养老服务',
  '登记',
  '结婚登记',
  '劳动合同法',
  '法律援助',
  '食品安全法',
  '食品安全',
];
for (const word of WORDS) lexicon.add(word, soundsOf(word), 4);

const letters: LettersKnowledge = {
  lexicon,
  soundsOf,
  isWord: (word) => word === 'ktv',
  titleOf: (typed) => (typed === 'spaqf' ? '食品安全法' : undefined),
};

describe('letters become words', () => {
  it.each([
    ['zhufanggongjijin', '住房公积金'],
    ['gong ji jin', '公积金'],
    ["zhu'fang'gong'ji'jin", '住房公积金'],
    ['ldhtf', '劳动合同法'],
    ['spaqf', '食品安全法'],
    ['养lao服务', '养老服务'],
    ['结婚dengji', '结婚登记'],
    ['gongjijindengji', '公积金登记'],
    // Said with a southern tongue: z for zh, n for ng.
    ['zufanggonjijin', '住房公积金'],
  ])('%s is %s', (typed, words) => expect(lettersToHan(typed, letters)).toBe(words));

  // First letters amid Han characters fit many words, and what fits none as a whole is not cut up.
  it.each(['公积金', 'ktv', 'ktv 登记', 'qwxz', 'zf', 'aaaaaaaa', '2024', '', '办djdj', 'djdjdj', '办djx登记'])(
    '%s stays',
    (typed) => expect(lettersToHan(typed, letters)).toBeUndefined(),
  );

  it('takes no longer for long runs than a moment', () => {
    const before = performance.now();
    for (const run of ['a'.repeat(200), 'zh'.repeat(100), 'shi'.repeat(66)]) lettersToHan(run, letters);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

const correct: CorrectKnowledge = {
  lexicon,
  soundsOf,
  pairExists: (pair) => WORDS.some((word) => word.includes(pair)),
  lookAlike: (one, other) => ['津律', '积枳'].some((group) => group.includes(one) && group.includes(other)),
  isProtected: () => false,
};

describe('wrong characters are put right', () => {
  it.each([
    [['结婚', '登', '计'], '结婚登记'],
    [['住房', '公', '枳', '金'], '住房公积金'],
    [['法', '津', '援助'], '法律援助'],
    [['食品', '安', '金', '法'], '食品安全法'],
    // Two neighbours in the wrong order.
    [['住房', '公', '金', '积'], '住房公积金'],
  ])('%j is %s', (words, right) => expect(correctCharacters(words, correct)).toBe(right));

  it('leaves what some document has', () => {
    const known = { ...correct, pairExists: (pair: string) => pair === '登计' || correct.pairExists(pair) };
    expect(correctCharacters(['结婚', '登', '计'], known)).toBeUndefined();
  });

  it("leaves residents' own words", () =>
    expect(correctCharacters(['结婚', '登', '计'], { ...correct, isProtected: () => true })).toBeUndefined());

  it('leaves words of the dictionary, known or not', () => {
    expect(correctCharacters(['结婚', '登记'], correct)).toBeUndefined();
    expect(correctCharacters(['办', '登记'], correct)).toBeUndefined();
  });
});

describe('the lexicon', () => {
  it('forgets a word when the last document that had it is gone', () => {
    const small = new Lexicon();
    small.add('养老', ['yang', 'lao'], 4);
    small.add('养老', ['yang', 'lao'], 4);
    small.remove('养老');
    expect(small.bySound('yanglao')).toHaveLength(1);
    small.remove('养老');
    expect(small.bySound('yanglao')).toHaveLength(0);
    expect(small.byInitials('yl')).toHaveLength(0);
    expect(small.oneOff('养生')).toHaveLength(0);
  });

  it('stays bounded and keeps what weighs most', () => {
    const many = new Lexicon();
    many.add('公积金', ['gong', 'ji', 'jin'], 30);
    for (let number = 0; number < 80_000; number += 1) many.add(`词${number}`, ['ci', String(number)], 1);
    expect(many.size).toBeLessThanOrEqual(70_000);
    expect(many.get('公积金')).toBeDefined();
  });
});

describe("the table of residents' words", () => {
  const table = new PhraseTable(
    [
      { said: ['房本', '房产证'], official: ['不动产权证书'] },
      { said: ['房产'], official: ['不动产'] },
    ],
    (word) => word,
  );

  it('finds the longest words, none over another', () => {
    expect(table.find('房产证丢了补房本')).toEqual([
      { said: '房产证', official: ['不动产权证书'], from: 0, length: 3, weight: 1 },
      { said: '房本', official: ['不动产权证书'], from: 6, length: 2, weight: 1 },
    ]);
    expect(table.find('')).toEqual([]);
  });

  const wide = new PhraseTable(
    [
      { said: ['开饭馆', '开饭店'], official: ['食品经营许可'] },
      { said: ['开ktv'], official: ['娱乐场所'] },
      { said: ['ktv吵', '唱歌吵'], official: ['社会生活噪声', '娱乐场所'] },
    ],
    (word) => word,
  );
  const meant = (question: string): string[] => wide.find(question).flatMap(({ official }) => official);

  it('finds a word whose parts stand apart, but not far', () => {
    expect(wide.find('想开小饭馆')).toEqual([
      { said: '开饭馆', official: ['食品经营许可'], from: 1, length: 4, weight: 0.8 },
    ]);
    expect(meant('公开信息和学校旁边的饭馆')).toEqual([]);
  });

  it('finds a verb and its object with what is put between them, and nothing else', () => {
    const verbs = new PhraseTable(
      [
        { said: ['离婚'], official: ['离婚登记'] },
        { said: ['养狗'], official: ['养犬'] },
      ],
      (word) => word,
    );
    const said = (question: string): string[] => verbs.find(question).map((one) => one.said);
    expect(said('离了婚房子归谁')).toEqual(['离婚']);
    expect(said('养条大狗')).toEqual(['养狗']);
    for (const other of ['离开婚房', '养老院的狗', '离地三尺婚']) expect(said(other)).toEqual([]);
  });

  it('means the longer word, also where its parts stand apart', () => {
    const taxes = new PhraseTable(
      [
        { said: ['买房'], official: ['商品房买卖'] },
        { said: ['买房交税'], official: ['契税'] },
      ],
      (word) => word,
    );
    const official = (question: string): string[] => taxes.find(question).flatMap((one) => one.official);
    expect(official('买房交税')).toEqual(['契税']);
    expect(official('买房子要交啥税')).toEqual(['契税']);
    expect(official('买房找谁')).toEqual(['商品房买卖']);
  });

  it('knows a name in letters by what the longer words with it have in common', () => {
    expect(meant('ktv几点关门')).toEqual(['娱乐场所']);
    expect(meant('ktvs')).toEqual([]);
    expect(wide.words().has('ktv')).toBe(true);
  });
});
