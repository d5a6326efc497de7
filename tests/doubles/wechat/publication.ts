import { randomBytes } from 'node:crypto';
import { no, textOf, yes, type Json } from './answer';
import { addressOf } from './draft';
import type { Platform, PublishJob } from './state';

const [PUBLISHED, UNDER_WAY, DELETED] = [0, 1, 5];

const detailOf = ({ articleId }: PublishJob): Json => ({
  count: 1,
  item: [{ idx: 1, article_url: addressOf(articleId) }],
});

const eventOf = (id: number, job: PublishJob, at: number): string =>
  `<xml><ToUserName><![CDATA[gh_4d00ed8d6399]]></ToUserName><FromUserName><![CDATA[oV5CrjpxgaGXNHIQigzNlgLTnwic]]>` +
  `</FromUserName><CreateTime>${String(Math.floor(at / 1_000))}</CreateTime><MsgType><![CDATA[event]]></MsgType>` +
  `<Event><![CDATA[PUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>${String(id)}</publish_id>` +
  `<publish_status>${String(job.status)}</publish_status>` +
  (job.status === PUBLISHED
    ? `<article_id><![CDATA[${job.articleId}]]></article_id><article_detail><count>1</count><item><idx>1</idx>` +
      `<article_url><![CDATA[${addressOf(job.articleId)}]]></article_url></item></article_detail>`
    : '') +
  `</PublishEventInfo></xml>`;

/** Ends a publication: what is published is no draft any more. */
export const finishJob = (platform: Platform, id: number, status: number): void => {
  const job = platform.account.jobs.get(id);
  if (!job) return;
  job.status = status;
  if (status === PUBLISHED) platform.account.drafts.delete(job.mediaId);
  platform.account.onJob?.(eventOf(id, job, platform.now()));
};

/** POST /cgi-bin/freepublish/submit: taken in; what comes of it is told later. */
export const submit = (platform: Platform, _query: Json, body: Json): Json => {
  const { account } = platform;
  const mediaId = textOf(body, 'media_id');
  const news = account.drafts.get(mediaId);
  if (!news) return no(40007);
  const id = 2_650_177_668 + account.jobs.size;
  account.jobs.set(id, { mediaId, news, articleId: randomBytes(16).toString('base64url'), status: UNDER_WAY });
  const outcome = account.outcomes.shift() ?? PUBLISHED;
  if (outcome !== 'wait') setImmediate(() => finishJob(platform, id, outcome));
  return yes({ publish_id: id, msg_data_id: 2_247_000_000 + account.jobs.size });
};

/** POST /cgi-bin/freepublish/get. No errcode when all is well. */
export const jobOf = ({ account }: Platform, _query: Json, body: Json): Json => {
  const id = Number(textOf(body, 'publish_id'));
  const job = account.jobs.get(id);
  if (!job) return no(40097);
  const isOut = job.status === PUBLISHED;
  return {
    publish_id: id,
    publish_status: job.status,
    ...(isOut ? { article_id: job.articleId, article_detail: detailOf(job) } : {}),
    fail_idx: isOut || job.status === UNDER_WAY ? [] : [1],
  };
};

/** POST /cgi-bin/freepublish/delete: cannot be undone. */
export const unpublish = ({ account }: Platform, _query: Json, body: Json): Json => {
  const job = [...account.jobs.values()].find(({ articleId }) => articleId === textOf(body, 'article_id'));
  if (job?.status !== PUBLISHED) return no(40097);
  job.status = DELETED;
  return yes();
};
