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
  'foi.join': '并案办理',
  'foi.part': '退出并案',
  'foi.co-handling.ask': '请其他部门会办',
  'foi.co-handling.consult': '征求本级部门意见',
  'foi.co-handling.answered': '给出会办意见',
  'foi.co-handling.returned': '退回会办',
  'foi.co-handling.cancelled': '撤回会办',
  'foi.co-handling.not-needed': '会办随办件结束',
  'foi.rate': '申请人评价',
  'foi.refusal-review': '复查不公开的信息',
  'foi.supplement': '申请人补充',
  'audit.chain-begins': '操作记录开始',
  'report.table-two': '填写表二',
  'report.sections': '写年度报告正文',
  'new-media.act.opened': '新媒体：登记开设',
  'new-media.act.changed': '新媒体：变更',
  'new-media.act.merged': '新媒体：整合',
  'new-media.act.closed': '新媒体：关停',
  'new-media.act.published': '新媒体：记一次发布',
  'new-media.act.filed': '新媒体：登记备案',
  'new-media.import': '新媒体：导入台账',
  'new-media.report.handle': '新媒体：处理群众反映',
  'enquiry.claim': '提问：认领',
  'enquiry.release': '提问：放回',
  'enquiry.pass-on': '提问：转办',
  'enquiry.answer': '提问：答复',
  'enquiry.close': '提问：办结，不用答复',
  'enquiry.reopen': '提问：撤销办结',
  'enquiry.see-phone': '提问：看完整的电话',
  'gazette.import': '公报：导入目录',
  'gazette.take-back': '公报：撤回待发布的一期',
  'budget.import': '预算决算：导入并发布',
  'power.import': '权责清单：导入',
  'power.withdraw': '权责清单：撤下',
  'report.column': '改正申请人类别',
  'report.import': '导入过去年度的报告',
  'report.publish': '发布年度报告',
  'dataset.open': '开放数据：登记数据集',
  'dataset.change': '开放数据：修改说明和字典',
  'dataset.publish': '开放数据：发布版本',
  'dataset.drop': '开放数据：丢弃待发布的版本',
  'dataset.withdraw': '开放数据：撤下',
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

const SUBJECTS: Readonly<Record<string, string>> = {
  foi: '申请',
  'new-media': '新媒体账号',
  enquiry: '提问',
  dataset: '数据集',
  report: '年度报告',
  staff: '账号',
  directory: '通讯录',
};

/** What it was done to, `foi/2026-0001`, in words: 申请 2026-0001. */
export function subjectName(subject: string): string {
  const [kind = '', ...rest] = subject.split('/');
  return rest.length > 0 && SUBJECTS[kind] !== undefined ? `${SUBJECTS[kind]} ${rest.join('/')}` : subject;
}
