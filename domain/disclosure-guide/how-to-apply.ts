/** Something that a request has to say. */
export interface Wanted {
  readonly name: string;
  readonly what: string;
  readonly article: string;
}

/** 申请应当包括的内容. @source 条例第二十九条第二款 */
export const requestContents: readonly Wanted[] = [
  {
    name: '你是谁',
    what: '姓名或者名称、身份证明、联系方式。',
    article: '条例第二十九条第二款第一项',
  },
  {
    name: '要什么',
    what: '信息的名称、文号，或者别的便于查找的特征，写一样就行。',
    article: '条例第二十九条第二款第二项',
  },
  {
    name: '怎么给你',
    what: '要什么形式，用什么方式、途径拿。',
    article: '条例第二十九条第二款第三项',
  },
];

/** How many working days each step may take. The day on which it begins does not count. */
export interface Term {
  readonly step: string;
  readonly workingDays: number;
  readonly note: string;
  readonly article: string;
}

/** 期限, in working days. @source 条例第三十条、第三十二条、第三十三条、第三十四条 */
export const terms: readonly Term[] = [
  {
    step: '写得不清楚，告诉你怎么补',
    workingDays: 7,
    note: '一次说清要补什么。补正后答复时间重新算。',
    article: '条例第三十条',
  },
  { step: '答复', workingDays: 20, note: '能当场答复的当场答复。', article: '条例第三十三条' },
  {
    step: '延长答复',
    workingDays: 20,
    note: '最多再加这么多，要经工作机构负责人同意，并且告诉你。',
    article: '条例第三十三条',
  },
  {
    step: '问第三方的意见',
    workingDays: 15,
    note: '这段时间不算在答复期限里。',
    article: '条例第三十二条、第三十三条',
  },
];

export interface Remedy {
  readonly name: string;
  readonly what: string;
  readonly article: string;
}

/** 不服怎么办. @source 条例第五十一条；行政复议法第十一条、第二十条、第二十三条；行政诉讼法第四十五条、第四十六条 */
export const remedies: readonly Remedy[] = [
  {
    name: '投诉、举报',
    what: '认为没有依法公开的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。',
    article: '条例第五十一条',
  },
  {
    name: '行政复议',
    what: '知道决定之日起 60 日内申请。不予公开、到期没有答复的，要先申请行政复议，再去法院。',
    article: '行政复议法第二十条、第二十三条',
  },
  {
    name: '行政诉讼',
    what: '对复议决定不服，收到之日起 15 日内起诉；不用先复议的，知道决定之日起 6 个月内起诉。',
    article: '行政诉讼法第四十五条、第四十六条',
  },
];
