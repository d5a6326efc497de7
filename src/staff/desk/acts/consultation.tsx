import { optionsOf } from '../../../ui/options';
import type { Opinion } from '../../../../domain/foi/case';
import type { DeskCase } from '../../../../contract/foi-desk';
import { DepartmentField, useDepartmentNames } from '../../../workbench/departments';
import { faultOf } from '../../../workbench/field';
import { CONSULTEES, OPINIONS } from '../words';
import { ISSUED, RECORDED, type ActForms, type FieldsProps } from './act-words';
import { ChoiceInput, DayInput } from './inputs';

type Consultee = keyof typeof CONSULTEES;

const open = (view: DeskCase, consultee?: Consultee) =>
  view.clock.consultations.filter(
    (each) => each.answeredOn === null && (consultee === undefined || each.consultee === consultee),
  );

const consultationOptions = (view: DeskCase, consultee?: Consultee) =>
  open(view, consultee).flatMap(({ id, consultee: who, sentOn }) => {
    const inHouse = view.coHandling.consulted.find(({ consultation }) => consultation === id);
    // A department that is only asked answers for itself alone.
    if (view.sight === 'asked' && inHouse?.mayAnswer !== true) return [];
    return [{ value: id, label: `${inHouse?.department.name ?? CONSULTEES[who]} ${id}（${sentOn}发出）` }];
  });

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

/** The organ may be a department of this house: it then answers here, and no letter has to be carried. */
function ConsultedFields({ view, words, change, problem }: FieldsProps) {
  const nameOf = useDepartmentNames();
  const name = (id: string): string => (id === '' ? '' : nameOf(id));
  const choose = (department: string): void => {
    const untouched = words.addressee === '' || words.addressee === name(words.department);
    change({ department, ...(untouched ? { addressee: name(department) } : {}) });
  };
  return (
    <DepartmentField
      label="对方是本级哪个部门"
      optional
      hint="选了以后，那个部门的承办人能看到这件申请和征求意见函，可以直接在这里回复；其他的办理步骤他们不能办。"
      none="不是本级部门，函送对方"
      all
      without={view.line.holder?.id}
      value={words.department}
      onChange={choose}
      fault={faultOf(problem, 'consulted')}
    />
  );
}

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
    Fields: ConsultedFields,
    beside: ({ department }) => (department === '' ? {} : { consulted: department }),
    letter: () => 'other-organ-letter',
    toAct: (_words, on, view) => ({ kind: 'other-organ-asked', on, consultation: nextId(view) }),
    consequence: ({ department }) =>
      `会生成征求意见函，${department === '' ? '由你们送达对方' : '对方部门马上能在这里看到'}。${PAUSES}${ISSUED}`,
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
