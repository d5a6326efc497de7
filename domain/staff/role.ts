/** What a member of staff is there for. One person may hold several of one hand, see separation.ts; some pairs exclude each other on one case. */
export const STAFF_ROLES = [
  'foi-officer',
  'handler',
  'legal-reviewer',
  'office-head',
  'secrecy-reviewer',
  'editor',
  'reviewer',
  'publisher',
  'push-officer',
  'inspector',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The office's words for the roles. */
export const roleName: Readonly<Record<StaffRole, string>> = {
  'foi-officer': '依申请公开经办',
  handler: '部门承办',
  'legal-reviewer': '法制审核',
  'office-head': '公开工作机构负责人',
  'secrecy-reviewer': '保密审查',
  editor: '采编',
  reviewer: '内容审核',
  publisher: '签发',
  'push-officer': '推送经办',
  inspector: '督查',
  administrator: '系统管理',
};
