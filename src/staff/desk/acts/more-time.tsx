import { Check } from '../../../workbench/field';
import { ISSUED, RECORDED, type ActForms, type FieldsProps } from './act-words';
import { DayInput, NumberInput } from './inputs';

const ExtensionFields = (props: FieldsProps) => (
  <>
    <NumberInput
      {...props}
      name="days"
      field="workingDays"
      label="延长几个工作日"
      hint="最多 20 个。只能延长一次，要在原来的最后一天以前告知申请人。"
      min={1}
      max={20}
    />
    <Check
      label="本机关政府信息公开工作机构负责人已经同意"
      hint="没有同意，延长不算数。"
      checked={props.words.outcome === 'approved'}
      onChange={(checked) => props.change({ outcome: checked ? 'approved' : '' })}
    />
  </>
);

const ReasonsFields = (props: FieldsProps) => (
  <DayInput {...props} name="dueOn" label="说明理由的最后一天" min={props.view.clock.on} />
);

const DeferralFields = (props: FieldsProps) => (
  <NumberInput
    {...props}
    name="days"
    field="workingDays"
    label="延迟几个工作日"
    hint="理由合理，但在法定期限内答复不了的，定一个合理的期限并告知。"
    min={1}
    max={250}
  />
);

/** Extension, reasons and deferral. @source 条例第三十三条第二款、第三十五条 */
export const moreTimeForms: ActForms<'extension-granted' | 'reasons-asked' | 'reasons-given' | 'deferral'> = {
  'extension-granted': {
    Fields: ExtensionFields,
    letter: () => 'extension-notice',
    toAct: ({ days, outcome }, on) => ({
      kind: 'extension-granted',
      on,
      workingDays: Number(days),
      approvedByOfficeHead: outcome === 'approved',
    }),
    consequence: ({ days }) => `答复期限延长 ${days} 个工作日，会给申请人发延期答复告知书。${ISSUED}`,
  },
  'reasons-asked': {
    Fields: ReasonsFields,
    letter: () => 'reasons-notice',
    toAct: ({ dueOn }, on) => ({ kind: 'reasons-asked', on, dueOn }),
    consequence: () => `会给申请人发说明理由通知书；答复期限照常计算。${ISSUED}`,
  },
  'reasons-given': {
    dayAsked: '哪天收到理由',
    toAct: (_words, on) => ({ kind: 'reasons-given', on }),
    consequence: () => RECORDED,
  },
  deferral: {
    Fields: DeferralFields,
    letter: () => 'deferral-notice',
    toAct: ({ days }, on) => ({ kind: 'deferral', on, workingDays: Number(days) }),
    consequence: ({ days }) => `答复期限延迟 ${days} 个工作日，会给申请人发延迟答复告知书。${ISSUED}`,
  },
};
