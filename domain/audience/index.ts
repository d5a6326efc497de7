export { codeFrom, readCode, spokenCode } from './code';
export { frequencyWords, meaningOf, type Frequency } from './meaning';
export { KEPT_MONTHS, NOTICE_SECTIONS, NOTICE_VERSION } from './notice';
export {
  isInSegment,
  metChoices,
  receivedIn,
  sampleLine,
  segmentWords,
  SMALL_SEGMENT,
  type ConditionMode,
  type SegmentCondition,
  type SegmentRule,
  type TagNames,
} from './segment';
export { SENSITIVE_SITUATIONS, SITUATIONS, situationWords, type Situation } from './situation';
export { TAG_KINDS, tagKey, tagKindName, type AudienceTag, type TagKind } from './tag';
