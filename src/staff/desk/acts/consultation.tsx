import { optionsOf } from '../../../ui/options';
import type { Opinion } from '../../../../domain/foi/case';
import type { DeskCase } from '../../../../contract/foi-desk';
import { CONSULTEES, OPINIONS } from '../words';
import { ISSUED, RECORDED, type ActForms, type FieldsProps } from './act-words';
import { ChoiceInput, DayInput } from './inputs';

type Consultee = keyof typeof CONSULTEES;

const open = (view: DeskCase, consultee?: Consultee) =>
  view.clock.consultations.filter(
    (each) => each.answeredOn === null && (consultee === undefined || each.consultee === consultee),
  );

const consultationOptions = (view: DeskCase, consultee?: Consultee) =>
  open(view, consultee).map(({ id, consultee: who, sentOn }) => ({
    value: id,
    label: `${CONSULTEES[who]} ${id}（${sentOn}发出）`,
  }));

/** The next free name: it must name nobody. */
function nextId(view: DeskCase): string {
  const taken = new Set(view.clock.consultations.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`c${String(number)}`)) number += 1;
  return `c${String(number)}`;
}

const AnswerFields = (consultee: Consultee) =>
  function Answer(props: FieldsProps) {
    return (
      <>
        <ChoiceInput
          {...props}
          name="consultation"
          label="谁的意见"
          options={consultationOptions(props.view, consultee)}
        />
        <ChoiceInput {...props} name="opinion" label="意见是" options={optionsOf(OPINIONS)} />
      </>
    );
  };

const ArrivedFields = (props: FieldsProps) => (
  <>
    <ChoiceInput {...props} name="consultation" label="哪一份征求意见书" options={consultationOptions(props.view)} />
    <DayInput
      {...props}
      name="receivedOn"
      label="哪天送到"
      hint="对方回复的期限从送到的那天起算。"
      max={props.view.clock.on}
    />
  </>
);

const PAUSES = '等意见的时间不计入答复期限。';

/** Opinions of third parties and other organs. @source 条例第三十二条、第三十四条 */
export const consultationForms: ActForms<
  | 'third-party-asked'
  | 'third-party-answered'
  | 'other-organ-asked'
  | 'other-organ-answered'
  | 'consultation-letter-received'
> = {
  'third-party-asked': {
    letter: () => 'third-party-letter',
    toAct: (_words, on, view) => ({ kind: 'third-party-asked', on, consultation: nextId(view) }),
    consequence: () => `会生成第三方意见征询书，由你们送达对方。${PAUSES}${ISSUED}`,
  },
  'third-party-answered': {
    Fields: AnswerFields('third-party'),
    dayAsked: '哪天收到意见',
    toAct: ({ consultation, opinion }, on) => ({
      kind: 'third-party-answered',
      on,
      consultation,
      opinion: opinion as Opinion,
    }),
    consequence: () => `答复期限从收到意见起继续计算。${RECORDED}`,
  },
  'other-organ-asked': {
    letter: () => 'other-organ-letter',
    toAct: (_words, on, view) => ({ kind: 'other-organ-asked', on, consultation: nextId(view) }),
    consequence: () => `会生成征求意见函，由你们送达对方。${PAUSES}${ISSUED}`,
  },
  'other-organ-answered': {
    Fields: AnswerFields('other-organ'),
    dayAsked: '哪天收到意见',
    toAct: ({ consultation, opinion }, on) => ({
      kind: 'other-organ-answered',
      on,
      consultation,
      opinion: opinion as Opinion,
    }),
    consequence: () => `答复期限从收到意见起继续计算。${RECORDED}`,
  },
  'consultation-letter-received': {
    Fields: ArrivedFields,
    toAct: ({ consultation, receivedOn }, on) => ({
      kind: 'consultation-letter-received',
      on,
      consultation,
      receivedOn,
    }),
    consequence: () => `对方回复的最后一天按送到的日子重算。${RECORDED}`,
  },
};
