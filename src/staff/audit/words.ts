import type { CaseEventKind } from '../../../domain/foi/case';
import { actRules } from '../../../domain/foi/case/lawful/rules';

const ACTIONS: Readonly<Record<string, string>> = {
  'staff.sign-in': '登录',
  'staff.sign-out': '退出登录',
  'staff.locked': '密码输错太多次，账号锁定',
  'staff.password-change': '修改密码',
  'staff.not-allowed': '试图做岗位以外的事',
  'staff.account-create': '建立账号',
  'staff.account-change': '修改账号',
  'staff.account-unlock': '解锁账号',
  'staff.account-reset': '重置密码和动态码',
  'staff.account-close': '停用账号',
  'foi.attachment.add': '上传附件',
  'foi.attachment.download': '下载附件',
  'foi.attachment.remove': '删除附件',
  'foi.attachment.redact': '涂盖附件',
  'foi.attachment.secrecy-review': '保密审查',
  'foi.see-applicant': '看申请人的完整信息',
  'foi.comment': '写批注',
  'foi.claim': '领办',
  'foi.release': '放回',
  'foi.draft.create': '起草',
  'foi.draft.take-over': '接着写别人的草稿',
  'foi.draft.discard': '丢弃草稿',
  'foi.draft.restore': '找回草稿',
  'foi.keep-filters': '存下筛选',
  'foi.letter.open': '打开文书',
  'foi.make-public': '把答复的信息主动公开',
  'foi.rate': '申请人评价',
  'foi.refusal-review': '复查不公开的信息',
  'foi.supplement': '申请人补充',
  'report.column': '改正申请人类别',
  'report.import': '导入过去年度的报告',
  'report.publish': '发布年度报告',
  'search.entry-add': '搜索：加一条',
  'search.entry-change': '搜索：改一条',
  'search.entry-remove': '搜索：删一条',
  'search.ignore': '搜索：不再列出没搜到的词',
  'search.ignore-undo': '搜索：重新列出没搜到的词',
  'search.rebuild': '重建搜索索引',
  'search.seed': '搜索：装入示例词表',
  submit: '提交或登记申请',
  publish: '发布',
};

const ACT = 'foi.act.';

/** What was done, in words; an action without words shows its name. */
export function actionName(action: string): string {
  const kind = action.startsWith(ACT) ? action.slice(ACT.length) : '';
  return ACTIONS[action] ?? (kind in actRules ? `办件：${actRules[kind as CaseEventKind].title}` : action);
}
