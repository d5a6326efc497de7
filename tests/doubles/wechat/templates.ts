import { randomBytes } from 'node:crypto';
import { no, textOf, yes, type Json } from './answer';
import type { Platform } from './state';

const CATEGORIES = [{ id: 616, name: '政务服务' }];
const PUBLIC = { tid: 99, title: '政策信息通知', categoryId: '616' };
const KEYWORDS = [
  { kid: 1, name: '政策名称', example: '门诊共济办法', rule: 'thing' },
  { kid: 2, name: '发布时间', example: '2026年11月22日', rule: 'date' },
  { kid: 3, name: '发布单位', example: '市医保局', rule: 'thing' },
];
const MOST = 50;

/** 43 characters. */
export const keepTemplate = (
  platform: Platform,
  { title, content, type }: { readonly title: string; readonly content: string; readonly type: 2 | 3 },
): string => {
  const priTmplId = randomBytes(32).toString('base64url');
  platform.templates.push({ priTmplId, title, content, example: content.replace(/\{\{\w+\.DATA\}\}/g, '例子'), type });
  return priTmplId;
};

/** GET /wxaapi/newtmpl/getcategory */
export const categories = (): Json => yes({ data: CATEGORIES });

/** GET /wxaapi/newtmpl/getpubtemplatetitles */
export const titles = (_platform: Platform, query: Json): Json => {
  const ids = textOf(query, 'ids');
  const [start, limit] = [Number(textOf(query, 'start')), Number(textOf(query, 'limit'))];
  if (ids === '') return no(200018);
  if (!/^\d+(,\d+)*$/.test(ids)) return no(200019);
  if (!(start >= 0)) return no(200016);
  if (!(limit > 0 && limit <= 30)) return no(200017);
  const data = ids.split(',').includes('616') && start === 0 ? [{ ...PUBLIC, type: 2 }] : [];
  return yes({ count: data.length, data });
};

/** GET /wxaapi/newtmpl/getpubtemplatekeywords */
export const keywords = (_platform: Platform, query: Json): Json =>
  textOf(query, 'tid') === String(PUBLIC.tid) ? yes({ count: KEYWORDS.length, data: KEYWORDS }) : no(200014);

/** POST /wxaapi/newtmpl/addtemplate */
export const addTemplate = (platform: Platform, _query: Json, body: Json): Json => {
  const kids = body['kidList'];
  const scene = textOf(body, 'sceneDesc');
  if (textOf(body, 'tid') !== String(PUBLIC.tid)) return no(200014);
  if (!Array.isArray(kids) || kids.length < 2 || kids.length > 5) return no(200020);
  if (scene === '' || Array.from(scene).length > 15) return no(200021);
  if (platform.templates.length >= MOST) return no(200012);
  const lines = KEYWORDS.filter(({ kid }) => kids.includes(kid)).map(
    ({ kid, name, rule }) => `${name}:{{${rule}${String(kid)}.DATA}}\n`,
  );
  return yes({ priTmplId: keepTemplate(platform, { title: PUBLIC.title, content: lines.join(''), type: 2 }) });
};

/** GET /wxaapi/newtmpl/gettemplate */
export const ownTemplates = (platform: Platform): Json => yes({ data: platform.templates });

/** POST /wxaapi/newtmpl/deltemplate */
export const deleteTemplate = (platform: Platform, _query: Json, body: Json): Json => {
  const at = platform.templates.findIndex((each) => each['priTmplId'] === textOf(body, 'priTmplId'));
  if (at === -1) return no(200014);
  platform.templates.splice(at, 1);
  return yes();
};

/** POST /cgi-bin/openapi/quota/get */
export const quotaOf = (platform: Platform, _query: Json, body: Json): Json => {
  if (textOf(body, 'cgi_path') !== '/cgi-bin/message/subscribe/send') return no(76021);
  const { quota, used } = platform;
  const daily = Number.isFinite(quota.daily) ? quota.daily : 10_000_000;
  return yes({
    quota: { daily_limit: daily, used: used.daily, remain: Math.max(0, daily - used.daily) },
    rate_limit: { call_count: used.minute, refresh_second: 60 },
  });
};
