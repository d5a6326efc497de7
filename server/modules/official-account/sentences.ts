import type { RefusedWhy, WordsFault } from '../../../domain/official-account';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

const words = {
  'official-account.title-missing': { status: 422, title: '请写标题。' },
  'official-account.title-long': { status: 422, title: '公众号的标题最多32个字，请写短一些。' },
  'official-account.author-long': { status: 422, title: '公众号的作者最多16个字，请写短一些。' },
  'official-account.digest-long': { status: 422, title: '公众号的摘要最多128个字，请写短一些。' },
  'official-account.control': { status: 422, title: '这里不能换行，也不能有看不见的字符。' },
} satisfies SentenceTable<WordsFault['code']>;

/** What stands against an article after the account was asked. */
export const PROBLEM_WORDS = {
  content: '公众号不收这篇的正文，请按提示改过再送。',
  'words-long': '公众号说标题、作者或者摘要太长，请写短一些再送。',
  picture: '有一张图片公众号不收，请换一张再送。',
  'not-allowed': '公众号没有草稿和发布的接口权限：账号要先认证。可以先复制全文，到公众号后台粘贴。',
  'address-not-listed': '服务器的地址不在公众号的 IP 白名单里，请让运维在公众号后台加上。',
  credentials: '公众号的 AppID 或者密钥不对，请让运维核对配置。',
  frozen: '公众号的密钥被冻结了，请在公众号后台解冻。',
  checks: '公众号没有通过发布前检查，请到公众号后台看原因，改过再发。',
  'by-hand': '公众号要求到后台用这篇草稿发布，请到公众号后台操作。',
  'save-by-hand': '公众号要求先在后台手动保存一次草稿，再来这里发布。',
  other: '公众号没有答应，请看错误码，或者到公众号后台操作。',
  'draft-gone': '公众号的草稿箱里没有这篇草稿了，可能在后台删掉或者发掉了。请到后台看一看，再决定要不要重新送。',
  'not-reached': '连不上公众号，过一会儿自动再试。',
  busy: '公众号说太忙或者今天的次数用完了，过一会儿自动再试。',
  'own-fault': '上一次在我们这边出了错，没有送完，会自动再试。一直这样，请告诉运维。',
  'gave-up': '试了很多次都没有送到公众号，请检查网络以后再送。',
  unconfirmed: '上一次发布没有得到确认。核对过：文章没有发出去，草稿还在，可以再发一次。',
  original: '公众号判定为原创失败，没有发布。请到公众号后台看原因。',
  ordinary: '公众号发布失败。可以再发一次，或者到公众号后台看原因。',
  refused: '平台审核没有通过，没有发布。请按公众号后台的说明改过再发。',
  'not-current': '这一篇在发布前又更正过或者撤下了，没有发出去。请重新送草稿。',
  'picture-missing': '正文里有一张图片找不到了，请先更正原文。',
} as const satisfies Readonly<Record<RefusedWhy, string>> & Readonly<Record<string, string>>;
export type ProblemCode = keyof typeof PROBLEM_WORDS;

export const officialAccountSentences = {
  ...words,
  'official-account.unknown': { status: 404, title: '没有找到这篇公众号文章。' },
  'official-account.not-published': { status: 422, title: '这一篇还没有发布，或者已经撤下，不能送公众号。' },
  'official-account.edition': { status: 409, title: '这一篇刚刚又更正过，请看过新的正文再送。' },
  'official-account.exists': { status: 409, title: '这一篇已经送过公众号了，请在原来那篇上改，或者先撤下它。' },
  'official-account.changed': { status: 409, title: '别人刚刚动过这篇，请刷新后再看。' },
  'official-account.not-open': { status: 409, title: '现在的状态不能这样做，请刷新后再看。' },
  'official-account.own': { status: 403, title: '自己写的公众号文章，要由另一个人发布。' },
  'official-account.reason-needed': { status: 422, title: '请写明为什么撤下。' },
  'official-account.cover': { status: 422, title: '选的封面不是这一篇里的图片，请重新选。' },
  'official-account.content-long': { status: 422, title: '正文太长，公众号一篇不能满两万字。请送它的图解或者问答。' },
  'official-account.content-empty': { status: 422, title: '这一篇没有可以放进公众号的正文。' },
  'official-account.not-connected': { status: 409, title: '还没有接入公众号。可以复制全文，到公众号后台粘贴。' },
} as const satisfies SentenceTable;

export type OfficialAccountRefusal = Refusal<keyof typeof officialAccountSentences>;
