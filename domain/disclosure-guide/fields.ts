/** What a guide says of the office that answers for disclosure; from the directory, so that a phone is written once. */
export interface GuideOffice {
  /** 政府信息公开工作机构名称. */
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  readonly phone: string;
  readonly fax: string;
  /** 互联网联系方式: mail, or the address of a page. */
  readonly online: string;
}

/** The parts of a guide that the law names. */
export interface GuideParts {
  /** 分类: kinds of information, each with what belongs there. */
  readonly classification: readonly { readonly name: string; readonly what: string }[];
  /** 编排体系. */
  readonly arrangement: string;
  /** 获取方式. */
  readonly ways: readonly { readonly name: string; readonly how: string }[];
  readonly office: GuideOffice;
  /** The organ has no fax, which the guide then says. */
  readonly withoutFax: boolean;
}

/** The nine things that a guide must say, by the names that the law gives them. @source 条例第十二条第二款 */
export const guideFieldName = {
  classification: '政府信息的分类',
  arrangement: '编排体系',
  ways: '获取方式',
  name: '政府信息公开工作机构的名称',
  address: '办公地址',
  hours: '办公时间',
  phone: '联系电话',
  fax: '传真号码',
  online: '互联网联系方式',
} as const;
export type GuideField = keyof typeof guideFieldName;

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * What the law wants of a guide and this one lacks, in the order of the law; empty when it may be published. An organ
 * without a fax says so: to leave the number out says nothing.
 *
 * @source 条例第十二条第二款
 */
export function missingGuideFields({
  classification,
  arrangement,
  ways,
  office,
  withoutFax,
}: GuideParts): GuideField[] {
  const missing: GuideField[] = [];
  if (classification.every(({ name, what }) => isBlank(name) || isBlank(what))) missing.push('classification');
  if (isBlank(arrangement)) missing.push('arrangement');
  if (ways.every(({ name, how }) => isBlank(name) || isBlank(how))) missing.push('ways');
  for (const field of ['name', 'address', 'hours', 'phone', 'fax', 'online'] as const) {
    if (isBlank(office[field]) && !(field === 'fax' && withoutFax)) missing.push(field);
  }
  return missing;
}
