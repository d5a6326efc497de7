import { optionsOf } from '../../../ui/options';
import { PROOFS } from '../words';
import { RECORDED, type Act, type ActForms, type FieldsProps } from './act-words';
import { ChoiceInput, DayInput } from './inputs';

type Proof = keyof typeof PROOFS;

const FactFields = (props: FieldsProps) => (
  <>
    <DayInput
      {...props}
      name="receivedOn"
      label="实际哪天收到"
      hint="只能补记更早的日子：收到的日子定了以后不能往后挪。"
      max={props.view.clock.on}
    />
    <ChoiceInput {...props} name="proof" label="凭什么知道" options={optionsOf(PROOFS)} />
  </>
);

/** How it came in. @source 条例第三十一条 */
export const receiptForms: ActForms<'submitted' | 'receipt-confirmed' | 'channel-fact-added'> = {
  submitted: {
    toAct: (_words, on, view): Act => ({ kind: 'submitted', on, channel: view.line.channel }),
    consequence: () => RECORDED,
  },
  'receipt-confirmed': {
    dayAsked: '哪天和申请人确认的',
    toAct: (_words, on, view) => ({ kind: 'receipt-confirmed', on, channel: view.line.channel }),
    consequence: () => `从确认的那天起算答复期限。${RECORDED}`,
  },
  'channel-fact-added': {
    Fields: FactFields,
    toAct: (words, on) => ({
      kind: 'channel-fact-added',
      on,
      receivedOn: words.receivedOn,
      proof: words.proof as Proof,
    }),
    consequence: () => `答复期限会按这一天重算，只会提前。${RECORDED}`,
  },
};
