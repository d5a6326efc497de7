import type { Refusal } from '../../../domain/result';

/** What a refusal (or another problem) says, and with which status. */
export interface Sentence {
  readonly status: number;
  /** Plain Chinese, what happened and what to do. `{atMost}` stands for how many the refusal says. */
  readonly title: string;
}

/** The title with how many fit. */
export const withMost = (title: string, { code, atMost }: Refusal): string => {
  if (!title.includes('{atMost}')) return title;
  if (atMost === undefined) throw new Error(`A refusal with the code ${code} has to say how many fit.`);
  return title.replace('{atMost}', String(atMost));
};

/** A module's sentences by code; made with `satisfies SentenceTable<FoiRefusalCode>` none can be forgotten. */
export type SentenceTable<Code extends string = string> = Readonly<Record<Code, Sentence>>;

/** Sentences that belong to no module. */
export const PLATFORM_SENTENCES = {
  'request.shape': { status: 400, title: '有一项内容格式不对，请检查后再试。' },
  'request.too-long': { status: 400, title: '写得太长了，最多 {atMost} 个字，请精简后再试。' },
  'request.list-too-long': { status: 400, title: '选得或写得太多了，最多 {atMost} 项，请减少后再试。' },
  'request.missing': { status: 400, title: '少了一项必填的内容，请补上后再试。' },
  'request.unknown-parameter': { status: 400, title: '有一项内容这里不认识，请去掉后再试。' },
  'request.malformed': { status: 400, title: '请求内容读不出来，请刷新后再试。' },
  'request.cursor': { status: 400, title: '翻页的位置不对，请从第一页重新看起。' },
  'request.not-found': { status: 404, title: '没有找到这个内容，可能地址写错了。' },
  'content.withdrawn': { status: 410, title: '这一篇已经撤回，不再公开。' },
  'request.method': { status: 405, title: '这个地址不支持这样操作。' },
  'request.timeout': { status: 408, title: '等了太久没有收到完整的请求，请检查网络后再试。' },
  'request.too-large': { status: 413, title: '提交的内容太大，请精简后再试。' },
  'request.address-too-long': { status: 414, title: '网址太长，请缩短后再试。' },
  'request.media-type': { status: 415, title: '提交的内容格式不支持，请用 JSON 格式提交。' },
  'request.range': { status: 416, title: '要的这一段超出了文件范围。' },
  'request.too-many': { status: 429, title: '操作太频繁，请稍等一会儿再试。' },
  'request.headers-too-large': { status: 431, title: '请求的头部太大，请清理本站的 Cookie 后再试。' },
  'wechat.not-signed': { status: 403, title: '签名不对，这不是微信发来的消息。' },
  'server.busy': { status: 503, title: '服务正忙，请稍后再试。' },
  'server.fault': { status: 500, title: '服务出了故障，我们已经记录。请稍后再试；求助时请报上编号。' },
} as const satisfies SentenceTable;

export type PlatformCode = keyof typeof PLATFORM_SENTENCES;
export type PlatformRefusal = Refusal<PlatformCode>;
