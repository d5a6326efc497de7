import { optionsOf } from '../../../ui/options';
import type { CorrectionOutcome, LitigationRoute, RemedyOutcome } from '../../../../domain/foi/case';
import { CORRECTIONS, OUTCOMES } from '../words';
import { ISSUED, RECORDED, type ActForms, type FieldsProps } from './act-words';
import { ChoiceInput } from './inputs';

const CorrectionFields = (props: FieldsProps) => (
  <ChoiceInput {...props} name="outcome" label="怎么答复更正要求" options={optionsOf(CORRECTIONS)} />
);
const OutcomeFields = (props: FieldsProps) => (
  <ChoiceInput {...props} name="outcome" label="结果" options={optionsOf(OUTCOMES)} />
);
const RouteFields = (props: FieldsProps) => (
  <ChoiceInput
    {...props}
    name="outcome"
    label="怎么到法院的"
    options={[
      { value: 'direct', label: '直接起诉' },
      { value: 'after-reconsideration', label: '复议后起诉' },
    ]}
  />
);

/** Corrections, reconsideration and lawsuits. @source 条例第四十一条、第五十一条 */
export const afterwardsForms: ActForms<
  | 'correction-asked'
  | 'correction-answered'
  | 'reconsideration-filed'
  | 'reconsideration-concluded'
  | 'litigation-filed'
  | 'litigation-concluded'
> = {
  'correction-asked': {
    dayAsked: '哪天收到的',
    toAct: (_words, on) => ({ kind: 'correction-asked', on }),
    consequence: () => RECORDED,
  },
  'correction-answered': {
    Fields: CorrectionFields,
    letter: () => 'correction-reply',
    toAct: ({ outcome }, on) => ({ kind: 'correction-answered', on, outcome: outcome as CorrectionOutcome }),
    consequence: () => ISSUED,
  },
  'reconsideration-filed': {
    dayAsked: '哪天申请的复议',
    toAct: (_words, on) => ({ kind: 'reconsideration-filed', on }),
    consequence: () => `计入年度报告的复议、诉讼情况。${RECORDED}`,
  },
  'reconsideration-concluded': {
    Fields: OutcomeFields,
    dayAsked: '哪天结的',
    toAct: ({ outcome }, on) => ({ kind: 'reconsideration-concluded', on, outcome: outcome as RemedyOutcome }),
    consequence: () => RECORDED,
  },
  'litigation-filed': {
    Fields: RouteFields,
    dayAsked: '哪天起诉的',
    toAct: ({ outcome }, on) => ({ kind: 'litigation-filed', on, route: outcome as LitigationRoute }),
    consequence: () => `计入年度报告的复议、诉讼情况。${RECORDED}`,
  },
  'litigation-concluded': {
    Fields: OutcomeFields,
    dayAsked: '哪天结的',
    toAct: ({ outcome }, on) => ({ kind: 'litigation-concluded', on, outcome: outcome as RemedyOutcome }),
    consequence: () => RECORDED,
  },
};
