const ACTIONS: Readonly<Record<string, string>> = {
  'staff.sign-in': '登录',
  'staff.sign-out': '退出登录',
  'staff.locked': '密码输错太多次，账号锁定',
  'staff.password-change': '修改密码',
  'staff.not-allowed': '试图做岗位以外的事',
  'staff.account-create': '建立账号',
  'staff.account-change': '修改账号',
  'foi.attachment.add': '上传附件',
  'foi.attachment.download': '下载附件',
  'foi.attachment.remove': '删除附件',
  'foi.attachment.redact': '涂盖附件',
  'foi.attachment.secrecy-review': '保密审查',
  submit: '登记申请',
  publish: '发布',
};

/** What was done, in words; an action without words shows its name. */
export const actionName = (action: string): string => ACTIONS[action] ?? action;
