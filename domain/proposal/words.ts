/** 建议: of deputies to the people's congress. 提案: of members of the CPPCC. */
export type ProposalForm = 'suggestion' | 'proposal';

/** How far what was asked for has come, as the reply says. */
export type ProposalResult = 'done' | 'planned' | 'limited' | 'reference';

/** How much of the reply is published. */
export type ProposalDisclosure = 'full' | 'summary' | 'withheld';

/** What the proposer says of the reply. */
export type ProposalSatisfaction = 'satisfied' | 'mostly' | 'dissatisfied';

export const formName: Readonly<Record<ProposalForm, string>> = {
  suggestion: '人大代表建议',
  proposal: '政协提案',
};

/**
 * The city's dictionary of results. There is none for the whole country: cities use three or four letters, and the same
 * letter for different things, so that the letter is never shown to a resident without its words.
 */
export const RESULTS: Readonly<
  Record<ProposalResult, { readonly letter: string; readonly official: string; readonly plain: string }>
> = {
  done: { letter: 'A', official: '已经解决或者采纳', plain: '提的事已经办成，或者意见已经采纳。' },
  planned: { letter: 'B', official: '列入计划逐步解决', plain: '已经排进计划，还在办，要分步做完。' },
  limited: { letter: 'C', official: '因条件限制待以后解决', plain: '现在条件不够，暂时办不了，等条件具备再办。' },
  reference: { letter: 'D', official: '留作工作参考', plain: '这次不照办，意见留给以后的工作作参考。' },
};

export const disclosureName: Readonly<Record<ProposalDisclosure, string>> = {
  full: '全文公开',
  summary: '摘要公开',
  withheld: '不公开',
};

export const satisfactionName: Readonly<Record<ProposalSatisfaction, string>> = {
  satisfied: '满意',
  mostly: '基本满意',
  dissatisfied: '不满意',
};

const DIGITS = '零一二三四五六七八九';

/**
 * A number below 100 as Chinese assemblies count their terms and sessions.
 *
 * @example chineseNumber(12) // '十二'
 */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`;
}

/**
 * A number below 100 in Chinese or in digits; undefined where it is none.
 *
 * @example numberOfChinese('二十三') // 23
 */
export function numberOfChinese(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [found, tens = '', ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (found === undefined || found === '' || (tens !== '' && ten === '' && ones !== '')) return undefined;
  if (ten === '') return DIGITS.indexOf(tens || ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** Of which session it is: 市五届人大三次会议第12号建议. */
export function sessionName(form: ProposalForm, term: number, session: number): string {
  const assembly = form === 'suggestion' ? '人大' : '政协';
  return form === 'suggestion'
    ? `市${chineseNumber(term)}届${assembly}${chineseNumber(session)}次会议`
    : `市${assembly}${chineseNumber(term)}届${chineseNumber(session)}次会议`;
}

/** What people call it by: 第12号建议. */
export const numberName = (form: ProposalForm, number: number): string =>
  `第${String(number)}号${form === 'suggestion' ? '建议' : '提案'}`;
