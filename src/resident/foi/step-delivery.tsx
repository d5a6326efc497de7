import { deliveryMethodName, replyFormName } from '../../../domain/foi/submission-names';
import { optionsOf } from '../../ui/options';
import type { DeliveryMethod, ReplyForm } from '../../../contract/foi';
import { deliveryMethodsFor } from '../../../domain/foi/submission';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Check, Choice } from '../../ui/primitives/choice';
import { withForm } from './draft';
import { fieldId } from './faults';
import type { Form } from './form';
import { LineField } from './line-field';

/** 第 3 步: in which form, and by which way. @source 条例第二十九条第二款第三项 */
export function StepDelivery({ form }: { readonly form: Form }) {
  const { draft, write } = form;
  const ways = deliveryMethodsFor[draft.form];
  return (
    <>
      <Box as="p">按你选的给。原件经不起复制、或者成本太高的，会换一种形式，并告诉你原因。</Box>
      <Field id={fieldId('form')} label="要什么形式" fault={form.faultAt('form')}>
        <Choice
          label="要什么形式"
          name="foi-form"
          options={optionsOf(replyFormName)}
          value={draft.form}
          onChange={(value) => write(withForm(draft, value as ReplyForm), 'method')}
        />
      </Field>
      <Field id={fieldId('method')} label="怎么拿到" fault={form.faultAt('method')}>
        <Choice
          label="怎么拿到"
          name="foi-method"
          options={optionsOf(deliveryMethodName, ways)}
          value={draft.method}
          onChange={(value) => write({ method: value as DeliveryMethod }, 'method')}
        />
      </Field>
      {draft.form === 'email' ? (
        <LineField form={form} field="email" label="电子邮箱" kind="email" hint="答复发到这里。" />
      ) : null}
      {draft.method === 'post' ? (
        <LineField form={form} field="address" label="通信地址" hint="寄到这里，写到门牌号。" />
      ) : null}
      {draft.method === 'fax' ? <LineField form={form} field="phone" label="传真号码" kind="tel" /> : null}
      <Box as="section" className="card stack-small" label="不方便自己写？">
        <Box as="h2">不方便自己写？</Box>
        <Box as="p">写有困难，可以打电话或到窗口口头申请，由工作人员代为填写。看不清、听不清的，也可以要求帮助。</Box>
        <Check
          id={fieldId('orally')}
          checked={draft.orally}
          onChange={(orally) => write({ orally })}
          label="这份是代为填写的"
          hint="工作人员代口头申请的人填写时选"
        />
      </Box>
    </>
  );
}
