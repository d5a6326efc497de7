/** What residents report of an account: somebody poses as the office, it has fallen silent, what it says is wrong. */
export const NEW_MEDIA_REPORT_KINDS = ['impostor', 'silent', 'wrong', 'other'] as const;
export type NewMediaReportKind = (typeof NEW_MEDIA_REPORT_KINDS)[number];

export const reportKindName: Readonly<Record<NewMediaReportKind, string>> = {
  impostor: '冒用政府名义',
  silent: '很久不更新',
  wrong: '内容有误',
  other: '其他问题',
};

/** Characters of what a resident saw, an emoji counting as one. */
export const MOST_REPORT_CHARACTERS = 2_000;

/** What came of a report. */
export const NEW_MEDIA_REPORT_OUTCOMES = ['mended', 'passed-on', 'unfounded'] as const;
export type NewMediaReportOutcome = (typeof NEW_MEDIA_REPORT_OUTCOMES)[number];

export const reportOutcomeName: Readonly<Record<NewMediaReportOutcome, string>> = {
  mended: '已整改',
  'passed-on': '已转平台或有关部门',
  unfounded: '核实不属实',
};
