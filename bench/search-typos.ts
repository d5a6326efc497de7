import { pinyin } from 'pinyin-pro';

/** Repeatable chance: the same seed gives the same typos on every machine. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/**
 * Characters that are taken for each other by sight, for making typos; the engine's own table is the one that the city
 * ships, which was written apart from this.
 */
const ALIKE =
  '己已巳 未末 土士 干千于 日曰目 人入八 天夭夫 贷货 治冶 津律 设没 侯候 折拆析 第弟 晴睛 辩辨辫 代伐 今令 大太犬 免兔 ' +
  '拔拨 戊戌戍 住往佳 遣遗 燥躁 竟竞 博搏 官宫 厉历 券卷 幻幼 暴爆 复夏 汽气 陪倍 推堆 准淮 抵低 险检验 权杈 积枳 通迪 ' +
  '全金 法洁 理埋 例列 保堡 护沪 食良 管菅 资咨 公会 车东 交文 农衣 市巾 产户 环坏 税说 消梢 费贵 登豆 记纪 林木 水永 ' +
  '安宴 场汤 生主 业亚 工土 应庆 教救 育肓 卫节 政攻 府俯 员贝 规观 定宝 条务 办为 职积 品晶 质贡 最取 高亮 院完 解触';

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character);
const soundOf = (character: string): string => pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? '';

export type Typo = (title: string) => string | undefined;

/** Each makes of a title what somebody may type instead, or nothing where it cannot. */
export function typoMakers(titles: readonly string[], seed: number): Readonly<Record<string, Typo>> {
  const chance = chanceFrom(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance() * items.length)];
  const common = [...new Set(titles.join(''))].filter(isHan);
  const bySound = new Map<string, string[]>();
  for (const character of common) {
    const sound = soundOf(character);
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  const alike = new Map<string, string[]>();
  for (const group of ALIKE.split(' '))
    for (const one of group)
      alike.set(
        one,
        [...group].filter((other) => other !== one),
      );

  /** One character replaced by one of the others that `othersOf` names. */
  const replaced =
    (othersOf: (character: string) => readonly string[]): Typo =>
    (title) => {
      const characters = [...title];
      const places = characters.flatMap((character, at) =>
        isHan(character) && othersOf(character).length > 0 ? [at] : [],
      );
      const at = pick(places);
      if (at === undefined) return undefined;
      characters[at] = pick(othersOf(characters[at] ?? '')) ?? '';
      return characters.join('');
    };
  const sounds = (title: string): string[] => pinyin(title, { toneType: 'none', type: 'array', v: true });

  return {
    homophone: replaced((one) => (bySound.get(soundOf(one)) ?? []).filter((other) => other !== one)),
    'look-alike': replaced((one) => alike.get(one) ?? []),
    dropped: (title) => {
      const characters = [...title];
      characters.splice(Math.floor(chance() * characters.length), 1);
      return characters.join('');
    },
    swapped: (title) => {
      const characters = [...title];
      const at = Math.floor(chance() * (characters.length - 1));
      const [one = '', next = ''] = [characters[at], characters[at + 1]];
      if (one === next) return undefined;
      characters.splice(at, 2, next, one);
      return characters.join('');
    },
    'full pinyin': (title) => sounds(title).join(''),
    initials: (title) =>
      sounds(title)
        .map((sound) => sound.charAt(0))
        .join(''),
  };
}

/** Phrases of running text, cut anywhere, as somebody copies them: nothing in them is wrong. */
export function phrasesOf(bodies: readonly string[], many: number, seed: number): string[] {
  const chance = chanceFrom(seed);
  const phrases: string[] = [];
  while (phrases.length < many) {
    const body = bodies[Math.floor(chance() * bodies.length)] ?? '';
    const clauses = body.split(/[^\p{Script=Han}]+/u).filter((clause) => clause.length >= 4);
    const clause = clauses[Math.floor(chance() * clauses.length)];
    if (clause === undefined) continue;
    const length = Math.min(clause.length, 4 + Math.floor(chance() * 9));
    const from = Math.floor(chance() * (clause.length - length + 1));
    phrases.push(clause.slice(from, from + length));
  }
  return phrases;
}

const HOSTILE = [
  ...[
    '"',
    "'",
    '%',
    ';',
    '--',
    '*',
    '(',
    ')',
    ' OR ',
    ' AND ',
    ' NOT ',
    ' NEAR(',
    'titles:',
    '^',
    '{',
    '}',
    '\\',
    '/*',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '\ud83d',
    '\udc00',
    '\u0000',
    '\u0007',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ue000',
    '\u{e0001}',
    'ﷺ',
    '㎡',
    'İ',
    'ß',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE documents; --',
    'rowid',
    'a',
    'zh',
    'ng',
    'aaaa',
    'zhzhzh',
    'shishishi',
    'qwrt',
    '1',
    '２０２４',
  ],
  ...[
    '公',
    '积',
    '公积金',
    '的',
    '养老',
    '條例',
    '中华人民共和国',
    '物业管里',
    '〔2024〕12号',
    '\n',
    '\t',
    '　',
    '，',
    '。',
  ],
];

/** Questions that nobody who wants an answer asks. */
export function hostileQueries(many: number, seed: number): string[] {
  const chance = chanceFrom(seed);
  const piece = (): string =>
    chance() < 0.8
      ? (HOSTILE[Math.floor(chance() * HOSTILE.length)] ?? '')
      : String.fromCharCode(Math.floor(chance() * 0xffff));
  return Array.from({ length: many }, () => {
    const kind = chance();
    if (kind < 0.05)
      return piece()
        .repeat(1 + Math.floor(chance() * 5_000))
        .slice(0, 5_000);
    const pieces = Math.floor(chance() ** 3 * 400);
    return Array.from({ length: pieces }, piece).join('').slice(0, 5_000);
  });
}
