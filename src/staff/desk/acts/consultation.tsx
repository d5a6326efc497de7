import type { Opinion } from '../../../../domain/foi/case';
import type { DeskCase } from '../../../../contract/foi-desk';
import { CONSULTEES, OPINIONS, optionsOf } from '../words';
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

const notices = (view: DeskCase) =>
  view.clock.consultations.filter(({ notice }) => notice === 'owed' || notice === 'offered');
const underWay = (view: DeskCase) =>
  view.clock.consultations.filter(({ notifiedOn, noticeReceivedOn }) => notifiedOn !== null && !noticeReceivedOn);

const NOTICE = {
  owed: '有合理理由不同意，必须先告知再送达申请人',
  offered: '没有合理理由，法律不要求告知；告知以后，对方复议、诉讼的期限开始计算',
} as const;

const NoticeFields = (props: FieldsProps) => (
  <ChoiceInput
    {...props}
    name="consultation"
    label="告知哪个第三方"
    options={notices(props.view).map(({ id, notice }) => ({
      value: id,
      label: `第三方 ${id}`,
      hint: notice === 'owed' || notice === 'offered' ? NOTICE[notice] : '',
    }))}
  />
);

const NoticeArrivedFields = (props: FieldsProps) => (
  <>
    <ChoiceInput
      {...props}
      name="consultation"
      label="哪个第三方收到的"
      options={underWay(props.view).map(({ id, notifiedOn }) => ({
        value: id,
        label: `第三方 ${id}（${notifiedOn ?? ''}发出）`,
      }))}
    />
    <DayInput
      {...props}
      name="receivedOn"
      label="哪天送到"
      hint="对方申请复议、提起诉讼的期限从这一天的第二天起算。"
      max={props.view.clock.on}
    />
  </>
);

const PAUSES = '等意见的时间不计入答复期限。';

/** Opinions of third parties and other organs, and what a third party is told in the end. @source 条例第三十二条、第三十四条 */
export const consultationForms: ActForms<
  | 'third-party-asked'
  | 'third-party-answered'
  | 'other-organ-asked'
  | 'other-organ-answered'
  | 'consultation-letter-received'
  | 'third-party-notified'
  | 'third-party-notice-received'
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
  'third-party-notified': {
    Fields: NoticeFields,
    letter: () => 'third-party-notice',
    toAct: ({ consultation }, on) => ({ kind: 'third-party-notified', on, consultation }),
    consequence: () =>
      `会生成第三方告知书，由你们送达对方，申请人看不到。文书会编上正式文号，发出后不能改，也不能撤回。`,
  },
  'third-party-notice-received': {
    Fields: NoticeArrivedFields,
    toAct: ({ consultation, receivedOn }, on) => ({
      kind: 'third-party-notice-received',
      on,
      consultation,
      receivedOn,
    }),
    consequence: () => `第三方复议和诉讼的最后一天按送到的日子计算。${RECORDED}`,
  },
};
