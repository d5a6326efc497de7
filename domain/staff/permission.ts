import type { StaffRole } from './role';

/**
 * Which roles may do what. Least privilege: nothing is allowed that is not written here. What may be done with a case's
 * events stands in domain/foi/who-may.
 *
 * @source 等级保护 GB/T 22239-2019 8.1.4.2（最小权限，管理用户权限分离）
 */
export const PERMISSIONS = {
  /** Every case, whoever holds it. */
  'foi.read-all': ['foi-officer', 'legal-reviewer', 'office-head', 'secrecy-reviewer', 'inspector'],
  /** Cases that the own department holds or is asked about. */
  'foi.read-department': ['handler'],
  /** Identity and contact without masks, each look written to the audit log. */
  'foi.read-applicant': ['foi-officer', 'handler', 'office-head'],
  /** 现场申请: enter what came on paper, by fax or in person. */
  'foi.register': ['foi-officer'],
  /** 并案办理: join alike requests, and part them again. */
  'foi.join': ['foi-officer'],
  'foi.comment': ['foi-officer', 'handler', 'legal-reviewer', 'office-head', 'secrecy-reviewer'],
  /** Drafts of acts (拟办稿); which act, domain/foi/who-may says. */
  'foi.draft': ['foi-officer', 'handler', 'legal-reviewer', 'office-head'],
  'foi.claim': ['foi-officer', 'handler'],
  /** 会办: ask another department about a case, and answer for the own one. */
  'foi.co-handle': ['foi-officer', 'handler'],
  'foi.attach': ['foi-officer', 'handler'],
  'foi.redact': ['foi-officer', 'handler'],
  /** 保密审查, item by item. @source 保密法实施条例第四十二条 */
  'foi.secrecy-review': ['secrecy-reviewer'],
  /** Article 44: what was released to one becomes public for all. */
  'foi.make-public': ['office-head'],
  'foi.refusal-review': ['foi-officer', 'office-head'],
  'report.read': ['foi-officer', 'office-head', 'inspector'],
  'report.write': ['foi-officer', 'office-head'],
  'report.publish': ['office-head'],
  /** 政务新媒体台账, and what residents report of accounts. */
  'new-media.read': ['foi-officer', 'office-head', 'inspector'],
  'new-media.manage': ['office-head'],
  /** 群众提问: what residents ask, as far as it lies with the own department. */
  'enquiry.read': ['foi-officer', 'office-head', 'inspector', 'handler'],
  /** Every question, wherever it lies. */
  'enquiry.read-all': ['foi-officer', 'office-head', 'inspector'],
  /** Take on, pass on, answer, close; and see the phone of who wants an answer, each look written to the audit log. */
  'enquiry.answer': ['foi-officer', 'office-head', 'handler'],
  /** 主动公开目录: empty and late columns, what stands where. */
  'catalogue.read': ['foi-officer', 'office-head', 'inspector'],
  'catalogue.manage': ['foi-officer'],
  /** 政府公报: the series with what does not fit; bring in contents, publish an issue. */
  'gazette.read': ['foi-officer', 'office-head', 'inspector'],
  'gazette.manage': ['office-head'],
  /** 权责清单: see it as staff does, and bring in, publish and withdraw items. */
  'power.read': ['foi-officer', 'office-head', 'inspector'],
  'power.manage': ['foi-officer'],
  /** What residents searched for, the tables of the search, and how a result came about. */
  'search.read': ['foi-officer', 'office-head', 'inspector'],
  /** 百姓话、推荐结果、停用词; rebuild the index. */
  'search.manage': ['foi-officer'],
  /** 建议提案办理结果: what is published and what is due; bring in a list. */
  'proposal.read': ['foi-officer', 'office-head', 'inspector'],
  'proposal.manage': ['foi-officer'],
  /** 预算决算: what is published and who lacks one; bring in a sheet. */
  'budget.read': ['foi-officer', 'office-head', 'inspector'],
  'budget.manage': ['foi-officer'],
  /** 开放数据: the sets with their versions and what of a file could not be taken. */
  'dataset.read': ['foi-officer', 'office-head', 'inspector'],
  'dataset.manage': ['foi-officer'],
  /** 稿件: what is written, reviewed and published, with its history. */
  'publishing.read': [
    'editor',
    'reviewer',
    'publisher',
    'secrecy-reviewer',
    'push-officer',
    'office-head',
    'inspector',
  ],
  'publishing.write': ['editor'],
  /** 批注: remarks on passages. */
  'publishing.remark': ['editor', 'reviewer', 'secrecy-reviewer', 'publisher'],
  /** 初审、复审. */
  'publishing.review': ['reviewer'],
  /** 保密审查, item by item. @source 保密法实施条例第四十二条 */
  'publishing.secrecy-review': ['secrecy-reviewer'],
  /** 终审签发, scheduling, emergency publication, withdrawal. */
  'publishing.sign-off': ['publisher'],
  /** 错敏词表, time limits, who stands in for whom. */
  'publishing.manage': ['publisher'],
  /** 精准推送: plans, what became of them, segments; never who a person is. */
  'push.read': ['push-officer', 'publisher', 'inspector'],
  'push.write': ['push-officer'],
  'push.approve': ['publisher'],
  /** 公众号: articles of what is published, and what became of them. */
  'official-account.read': ['editor', 'reviewer', 'push-officer', 'publisher', 'office-head', 'inspector'],
  /** Word an article and hand it over to the account's drafts. */
  'official-account.write': ['editor', 'push-officer'],
  /** Publish a draft of somebody else, take articles away. */
  'official-account.publish': ['publisher'],
  'staff.manage': ['administrator'],
  /** Not who gives access: what he does is what is looked at. */
  'audit.read': ['inspector'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether any of the roles allows it. */
export const may = (roles: readonly StaffRole[], permission: Permission): boolean =>
  PERMISSIONS[permission].some((role) => roles.includes(role));

/** Everything that the roles allow, in the order of the table. */
export const permissionsOf = (roles: readonly StaffRole[]): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(roles, permission));
