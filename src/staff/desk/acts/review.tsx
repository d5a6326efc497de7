import type { ActForms, FieldsProps } from './act-words';
import { ChoiceInput } from './inputs';

const ReviewFields = (props: FieldsProps) => (
  <ChoiceInput
    {...props}
    name="opinion"
    label="审核意见"
    hint="理由写在下面的内部说明里，承办人看得到。"
    options={[
      { value: 'agrees', label: '同意' },
      { value: 'returns', label: '退回修改' },
    ]}
  />
);

/** 法制审核. @source 条例第十七条、第四十五条 */
export const reviewForms: ActForms<'legal-review'> = {
  'legal-review': {
    Fields: ReviewFields,
    toAct: ({ opinion }, on) => ({ kind: 'legal-review', on, opinion: opinion as 'agrees' | 'returns' }),
    consequence: ({ opinion }) =>
      opinion === 'returns'
        ? '退回承办部门修改，改好后再审。'
        : '审核通过后，负责人可以作出答复决定。可以再审一次改变意见。',
  },
};
