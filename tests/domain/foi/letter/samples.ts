import { stateCouncilCalendar } from '../../../../domain/calendar';
import { caseAt, type CaseEvent } from '../../../../domain/foi/case';
import { letterKindOf, type LetterInput, type LetterWritten } from '../../../../domain/foi/letter';

export const city: LetterInput['city'] = {
  organ: '临江市人民政府办公室',
  organCode: '临公开',
  address: '临江市滨江大道 1 号政务服务中心 3 楼 12 号窗口',
  phone: '0000-12345678',
  reconsideration: {
    authority: '临江市人民政府',
    address: '临江市滨江大道 8 号行政复议接待室',
    online: 'https://fuyi.linjiang.example/',
  },
  court: '临江市中级人民法院',
};

export const request: LetterInput['request'] = {
  number: '2026-0187',
  applicant: '欧阳明白',
  description: '2025年全市老旧小区加装电梯的补贴发放名单，包括小区名称、补贴金额和发放日期。',
  title: '关于老旧小区加装电梯补贴的通知',
  documentNumber: '临政办发〔2025〕19号',
  form: 'paper',
  method: 'post',
  withheld: ['11010519491231002X', '13912345678', '临江市花园路 5 号 3 单元 402 室'],
};

/** Everything that could be written, so that any kind has what it needs. */
export const written: LetterWritten = {
  points: ['请说明需要哪一年度的名单。', '请说明“补贴”是指市级补贴，还是包括区级补贴。'],
  facts: '我们检索了 2025 年的档案和业务系统，检索词是“加装电梯”“补贴”。',
  reasons: '名单涉及住户的身份证号码和银行账号，公开会损害其合法权益。',
  grounds: ['《中华人民共和国个人信息保护法》第二十八条'],
  access: '随信附上；也可以在市政府网站“公开目录—住房保障”栏目查阅。',
  addressee: '临江市安居电梯有限公司',
  otherOrgan: '临江市住房和城乡建设局，电话 0000-87654321。',
};

export const begun: readonly CaseEvent[] = [
  { kind: 'submitted', on: '2026-03-02', channel: 'online' },
  { kind: 'receipt-confirmed', on: '2026-03-02', channel: 'online' },
];

/** The letter of the last event, as it is written on its day. */
export function inputAfter(events: readonly CaseEvent[], over: Partial<LetterInput> = {}): LetterInput {
  const act = events.at(-1)!;
  return {
    city,
    request,
    view: caseAt(events, stateCouncilCalendar, act.on),
    act,
    written,
    number: null,
    signedOn: act.on,
    calendar: stateCouncilCalendar,
    ...over,
  };
}

const on = '2026-03-09';

/** A third party objected, was overruled, and is told. */
export const overruled = (opinion: 'objects-with-reason' | 'objects-without-reason') =>
  [
    ...begun,
    { kind: 'third-party-asked', on, consultation: 'c1' },
    { kind: 'third-party-answered', on: '2026-03-12', consultation: 'c1', opinion },
    { kind: 'legal-review', on: '2026-03-13', opinion: 'agrees' },
    { kind: 'decided', on: '2026-03-16', reply: 'granted', publicInterest: opinion === 'objects-with-reason' },
    { kind: 'third-party-notified', on: '2026-03-17', consultation: 'c1' },
  ] as const satisfies readonly CaseEvent[];

/** One act for each kind of letter but the reply. */
export const acts = {
  'registration-receipt': begun,
  'amendment-notice': [...begun, { kind: 'amendment-asked', on, dueOn: '2026-03-24' }],
  'extension-notice': [...begun, { kind: 'extension-granted', on, workingDays: 20, approvedByOfficeHead: true }],
  'third-party-letter': [...begun, { kind: 'third-party-asked', on, consultation: 'c1' }],
  'third-party-notice': overruled('objects-with-reason'),
  'other-organ-letter': [...begun, { kind: 'other-organ-asked', on, consultation: 'c1' }],
  'reasons-notice': [...begun, { kind: 'reasons-asked', on, dueOn: '2026-03-20' }],
  'deferral-notice': [
    ...begun,
    { kind: 'reasons-asked', on, dueOn: '2026-03-20' },
    { kind: 'reasons-given', on: '2026-03-12' },
    { kind: 'deferral', on: '2026-03-16', workingDays: 30 },
  ],
  'fee-notice': [...begun, { kind: 'fee-notice', on, basis: { by: 'page', pages: 250 } }],
  'lapse-notice': [
    ...begun,
    { kind: 'amendment-asked', on, dueOn: '2026-03-24' },
    { kind: 'decided', on: '2026-03-26', reply: 'amendment-lapsed' },
  ],
  'correction-reply': [
    ...begun,
    { kind: 'decided', on, reply: 'granted' },
    { kind: 'served', on, method: 'electronic' },
    { kind: 'correction-asked', on: '2026-03-16' },
    { kind: 'correction-answered', on: '2026-03-23', outcome: 'corrected' },
  ],
} as const satisfies Record<string, readonly CaseEvent[]>;

export const decidedAs = (reply: Extract<CaseEvent, { kind: 'decided' }>['reply']): readonly CaseEvent[] => [
  ...begun,
  { kind: 'decided', on: '2026-03-20', reply },
];

export const kindOfLast = (events: readonly CaseEvent[]) => letterKindOf(events.at(-1)!)!;
