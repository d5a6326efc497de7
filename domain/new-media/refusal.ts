/** Why something was not done to an account. */
export type NewMediaRefusalCode =
  | 'new-media.platform-unknown'
  | 'new-media.name-needed'
  | 'new-media.name-too-long'
  | 'new-media.handle-needed'
  | 'new-media.handle-shape'
  | 'new-media.organ-needed'
  | 'new-media.organ-too-long'
  | 'new-media.link-shape'
  | 'new-media.about-too-long'
  | 'new-media.date-shape'
  | 'new-media.date-future'
  | 'new-media.before-opening'
  | 'new-media.before-publication'
  | 'new-media.already-open'
  | 'new-media.not-open'
  | 'new-media.ended'
  | 'new-media.nothing-changed'
  | 'new-media.merge-into-itself'
  | 'new-media.reason-needed'
  | 'new-media.reason-too-long'
  | 'new-media.nothing-to-file'
  | 'new-media.filed-before-act';

/** The sentence that a clerk reads for each code. */
export const newMediaSentence: Readonly<Record<NewMediaRefusalCode, string>> = {
  'new-media.platform-unknown':
    '平台不认识。请写微信公众号、微信视频号、微博、抖音、快手、今日头条、移动客户端或其他平台。',
  'new-media.name-needed': '请写账号名称。',
  'new-media.name-too-long': '账号名称最多 60 个字。',
  'new-media.handle-needed': '请写账号（平台上的账号 ID）。',
  'new-media.handle-shape': '账号里不能有空格，最多 100 个字。',
  'new-media.organ-needed': '请写主办单位。',
  'new-media.organ-too-long': '主办单位最多 100 个字。',
  'new-media.link-shape': '账号地址要以 http:// 或 https:// 开头，不能有空格，最多 500 个字。',
  'new-media.about-too-long': '简介最多 500 个字。',
  'new-media.date-shape': '日期写得不对，请写成 2026-11-22 这样。',
  'new-media.date-future': '日期不能晚于今天。',
  'new-media.before-opening': '日期不能早于开设日期。',
  'new-media.before-publication': '关停、整合的日期不能早于最近一次发布。',
  'new-media.already-open': '这个账号已经登记开设，不用再登记。',
  'new-media.not-open': '账号还没有登记开设。',
  'new-media.ended': '账号已经关停或者整合，只能补备案。',
  'new-media.nothing-changed': '没有改动任何一项。',
  'new-media.merge-into-itself': '不能并入它自己，请选另一个账号。',
  'new-media.reason-needed': '请写关停的原因。',
  'new-media.reason-too-long': '原因最多 200 个字。',
  'new-media.nothing-to-file': '这一项不需要备案，或者已经备案。',
  'new-media.filed-before-act': '备案日期不能早于要备案的事。',
};
