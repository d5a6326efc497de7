import type { SentenceTable } from '../../platform/errors/sentences';
import type { ChooseCode } from './actions/choose';
import type { WhoCode } from './subscriber';

export const audienceSentences = {
  'audience.who': { status: 401, title: '还不知道是哪台手机，请重新打开这个页面。' },
  'audience.session-over': { status: 401, title: '微信登录过期了，请再试一次。' },
  'audience.none': { status: 404, title: '你还没有选过想收到什么。' },
  'audience.nothing-chosen': { status: 422, title: '请至少选一个主题、区域或者情形。' },
  'audience.unknown-topic': { status: 422, title: '有一个主题已经没有了，请刷新后再选。' },
  'audience.unknown-area': { status: 422, title: '有一个区域已经没有了，请刷新后再选。' },
  'audience.consent-required': { status: 422, title: '告知的内容有变化，请看过之后再同意一次。' },
  'audience.sensitive-consent': { status: 422, title: '你选的情形比较私密，请单独勾选同意后再保存。' },
  'audience.not-wechat': { status: 409, title: '微信提醒要在微信小程序里开通。' },
  'audience.web-push-host': { status: 422, title: '这个浏览器的提醒服务不在可用的名单里，请用收件箱。' },
} satisfies SentenceTable<ChooseCode | WhoCode | 'audience.none' | 'audience.not-wechat' | 'audience.web-push-host'>;
