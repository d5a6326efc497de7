import type { DeliveryMethod, IdKind, ReplyForm } from './submission';

/** What an identity document is called. @source 条例第二十九条第二款第一项 */
export const idKindName: Readonly<Record<IdKind, string>> = {
  'resident-id': '居民身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-permanent-resident': '外国人永久居留身份证',
};

/** The forms in which information is given, as the applicant and the clerk read them. @source 条例第二十九条第二款第三项 */
export const replyFormName: Readonly<Record<ReplyForm, string>> = {
  email: '电子文件',
  paper: '纸质',
  disc: '光盘',
  inspection: '查阅、抄录',
};

/** How it reaches the applicant. @source 条例第二十九条第二款第三项、第四十条 */
export const deliveryMethodName: Readonly<Record<DeliveryMethod, string>> = {
  online: '发到邮箱',
  post: '邮寄',
  'in-person': '当面领取',
  fax: '传真',
};
