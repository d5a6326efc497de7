import type { ManuscriptBar, AbsenceRefusal } from '../../../domain/publishing';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

type ManuscriptCode =
  | ManuscriptBar['code']
  | AbsenceRefusal['code']
  | 'manuscript.not-found'
  | 'manuscript.not-yours'
  | 'manuscript.newer-revision'
  | 'manuscript.too-large'
  | 'manuscript.idempotency-key-reused'
  | 'manuscript.formed-on'
  | 'manuscript.explainers'
  | 'manuscript.group-not-ready'
  | 'manuscript.release-at-missing'
  | 'manuscript.reassess-on'
  | 'manuscript.no-such-finding'
  | 'manuscript.no-such-remark'
  | 'manuscript.no-such-revision'
  | 'manuscript.no-such-page'
  | 'manuscript.being-corrected'
  | 'manuscript.no-such-colleague'
  | 'manuscript.no-such-absence'
  | 'manuscript.not-built'
  | 'manuscript.cannot-show';

/** A refusal of this module; `title` where the sentence names something that a table cannot. */
export type ManuscriptRefusal = Refusal & { readonly title?: string };

/** Status and sentence of every refusal here. */
export const manuscriptSentences: SentenceTable<ManuscriptCode> = {
  'manuscript.not-found': { status: 404, title: '没有这篇稿件。' },
  'manuscript.not-yours': { status: 403, title: '你的岗位不办这一步，也没有在替岗。' },
  'manuscript.newer-revision': { status: 409, title: '这篇稿件刚被别人改过，你的文字还没有保存。请对照后再保存。' },
  'manuscript.too-large': { status: 422, title: '内容太长了，请分成几篇。' },
  'manuscript.idempotency-key-reused': { status: 409, title: '同一个请求编号用在了不同的内容上，请刷新后再试。' },
  'manuscript.changed-meanwhile': { status: 409, title: '你看的不是最新的内容。请刷新，看过最新内容再办。' },
  'manuscript.start-correction': { status: 409, title: '已经办结的稿件不能直接改，请先发起更正。' },
  'manuscript.is-discarded': { status: 409, title: '稿件已放弃，恢复后才能改。' },
  'manuscript.not-now': { status: 409, title: '稿件现在的状态不能办这一步。' },
  'manuscript.own-piece': { status: 403, title: '自己写过的稿件不能由自己审核、签发或发布，替岗也不行。' },
  'manuscript.same-hand': { status: 403, title: '初审、复审、终审要由不同的人办，你已经办过其中一步。' },
  'manuscript.secrecy-hand': { status: 403, title: '保密审查和初审、复审、终审要由不同的人办。' },
  'manuscript.secrecy-incomplete': { status: 422, title: '保密审查还没有逐项完成，不能签发。' },
  'manuscript.secrecy-must-change': { status: 422, title: '保密审查有须修改的内容，请退回修改。' },
  'manuscript.unknown-part': { status: 422, title: '保密审查的项目和现在的内容对不上，请刷新。' },
  'manuscript.not-approved': { status: 422, title: '现在的内容没有完整的审核，不能发布。' },
  'manuscript.only-proactive': { status: 422, title: '只有“主动公开”的稿件才能发布。' },
  'manuscript.has-issues': { status: 422, title: '内容还有不合要求的地方，改好才能继续。' },
  'manuscript.has-findings': { status: 422, title: '有必须处理的检查问题，请修改，或写明理由后保留。' },
  'manuscript.explainer-missing': {
    status: 422,
    title: '政策文件要同时准备解读稿：请选上解读稿件，或写明为什么不解读。',
  },
  'manuscript.release-in-past': { status: 422, title: '定时发布的时间要在以后。' },
  'manuscript.release-at-missing': { status: 422, title: '请选定时发布的时间。' },
  'manuscript.review-time-over': { status: 409, title: '补审时间已过，稿件会自动收回；请发起更正重新走审核。' },
  'manuscript.not-yet-over': { status: 409, title: '补审时间还没有到。' },
  'manuscript.disclosure-missing': { status: 422, title: '请先定公开属性：主动公开、依申请公开，还是不予公开。' },
  'manuscript.ground-missing': { status: 422, title: '不主动公开的，要选依据的条款。' },
  'manuscript.disclosure-reason-missing': { status: 422, title: '不主动公开的，要写明理由。' },
  'manuscript.formed-on': { status: 422, title: '形成日期不存在，或在今天之后。' },
  'manuscript.explainers': {
    status: 422,
    title: '解读稿要选政策图解、简明问答或新闻发布会的稿件，只有政策文件才选解读稿。',
  },
  'manuscript.group-not-ready': { status: 409, title: '同组的稿件还没有准备好，要一起发布。' },
  'manuscript.reassess-on': { status: 422, title: '下次评估的日期要在今天以后。' },
  'manuscript.no-such-finding': { status: 404, title: '没有这个检查问题，可能已经改好了。' },
  'manuscript.no-such-remark': { status: 404, title: '没有这条批注。' },
  'manuscript.no-such-revision': { status: 404, title: '没有这个修订版本。' },
  'manuscript.no-such-page': { status: 404, title: '没有发布过这篇内容。' },
  'manuscript.being-corrected': { status: 409, title: '这篇内容正在更正，请打开已有的稿件。' },
  'manuscript.absence-dates': { status: 422, title: '离岗的日期不对：开始不能晚于结束，结束不能早于今天。' },
  'manuscript.absence-self': { status: 422, title: '替岗的要是另一个人。' },
  'manuscript.absence-roles': { status: 422, title: '这个人没有稿件岗位，不需要替岗。' },
  'manuscript.absence-substitute': { status: 422, title: '这个人的岗位不能替这些岗，请换一位。' },
  'manuscript.absence-overlap': { status: 409, title: '这段时间已经登记过离岗。' },
  'manuscript.no-such-colleague': { status: 404, title: '没有这个人，或账号已停用。' },
  'manuscript.no-such-absence': { status: 404, title: '没有这条离岗登记。' },
  'manuscript.not-built': { status: 404, title: '这台服务器没有网页版，不能预览页面。' },
  'manuscript.cannot-show': { status: 422, title: '内容还不完整，暂时看不到页面。请先补全。' },
};
