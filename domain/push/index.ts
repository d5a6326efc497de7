export { checkSpoken, type Spoken, type SpokenCode } from './check';
export { type Channel } from './channel';
export {
  changesSince,
  changeWords,
  correctionBecause,
  correctionFields,
  correctionText,
  correctionTitle,
  ENDED_STANDINGS,
  type Change,
  type PageMark,
  type PageNow,
} from './correction';
export { afterwards, decide, type Decision, type Reach } from './decide';
export { isQuiet, mayDisturbAt, nextDigestAt, QUIET_HOURS } from './quiet-hours';
export { channelWords, reasonWords, standingSentence, type DeliveryReason, type Standing } from './reason';
export { actsOf, isOpen, isOwn, PUSH_STATES, pushStateNames, type PushAct, type PushState } from './state';
export { isBalanced, sumOf, sumsOf, type KeptState, type PushSums } from './sums';
export { checkTemplateField, fieldsOf, shortThing, type TemplateField } from './template';
export { MAX_ATTEMPTS, pauseAfter, wechatVerdict, webPushVerdict, type Rest, type Verdict } from './verdict';
