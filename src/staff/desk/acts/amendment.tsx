import { plainDay } from '../../../ui/dates';
import { ISSUED, RECORDED, type ActForms, type FieldsProps } from './act-words';
import { DayInput } from './inputs';

const AskFields = (props: FieldsProps) => (
  <DayInput
    {...props}
    name="dueOn"
    label="补正的最后一天"
    hint="要给申请人合理的时间。补正只能要求一次，请一次说全。"
    min={props.view.clock.on}
  />
);

/** 补正. @source 条例第三十条 */
export const amendmentForms: ActForms<'amendment-asked' | 'amendment-received'> = {
  'amendment-asked': {
    Fields: AskFields,
    letter: () => 'amendment-notice',
    toAct: ({ dueOn }, on) => ({ kind: 'amendment-asked', on, dueOn }),
    consequence: ({ dueOn }) =>
      `会给申请人发补正告知书，请其在${dueOn ? plainDay(dueOn) : ''}前补正；收到补正之日起重新计算答复期限。${ISSUED}`,
  },
  'amendment-received': {
    dayAsked: '哪天收到补正',
    toAct: (_words, on) => ({ kind: 'amendment-received', on }),
    consequence: () => `答复期限从收到补正的那天重新计算。${RECORDED}`,
  },
};
