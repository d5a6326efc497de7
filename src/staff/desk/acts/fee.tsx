import { feeOf, type FeeBasis } from '../../../../domain/foi/case';
import { ISSUED, RECORDED, type ActForms, type ActWords, type FieldsProps } from './act-words';
import { ChoiceInput, NumberInput } from './inputs';

const basisOf = ({ basis, count }: ActWords): FeeBasis =>
  basis === 'page' ? { by: 'page', pages: Number(count) } : { by: 'item', nth: Number(count) };

const FeeFields = (props: FieldsProps) => {
  const { words } = props;
  const amount = words.basis !== '' && words.count !== '' ? feeOf(basisOf(words)) : null;
  return (
    <>
      <ChoiceInput
        {...props}
        name="basis"
        label="按什么收"
        options={[
          { value: 'item', label: '按件', hint: '同一申请人一个自然月内第 11 件起' },
          { value: 'page', label: '按量', hint: '超过 30 页起' },
        ]}
      />
      {words.basis !== '' && (
        <NumberInput
          {...props}
          name="count"
          field="basis"
          label={words.basis === 'page' ? '要提供多少页' : '是这个月的第几件'}
          min={0}
          max={1_000_000}
        />
      )}
      {amount !== null && (
        <p className="w-note warn" role="status">
          {amount > 0 ? `应收 ${String(amount)} 元。` : '没有超过免费的数量，依法不收费。'}
        </p>
      )}
    </>
  );
};

/** 信息处理费. @source 条例第四十二条；国办函〔2020〕109号 */
export const feeForms: ActForms<'fee-notice' | 'fee-paid'> = {
  'fee-notice': {
    Fields: FeeFields,
    letter: () => 'fee-notice',
    toAct: (words, on) => ({ kind: 'fee-notice', on, basis: basisOf(words) }),
    consequence: (words) => `会给申请人发收费通知，金额 ${String(feeOf(basisOf(words)))} 元，只能收一次。${ISSUED}`,
  },
  'fee-paid': {
    dayAsked: '哪天缴的费',
    toAct: (_words, on) => ({ kind: 'fee-paid', on }),
    consequence: () => RECORDED,
  },
};
