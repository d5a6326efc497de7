import { Field } from '../../ui/field';
import { lengthHint } from '../../ui/length-hint';
import { Box } from '../../ui/primitives/box';
import { TextArea } from '../../ui/primitives/input';
import { AlreadyPublic } from './already-public';
import { DepartmentPicker } from './department-picker';
import { fieldId } from './faults';
import type { Form } from './form';
import { describedBy, LineField } from './line-field';

const HINT = '写清楚什么事、哪一年、在哪里。越具体，越不用补正。';

/** 第 2 步: what is wanted, and of whom. @source 条例第二十九条第二款第二项 */
export function StepInformation({ form }: { readonly form: Form }) {
  const { draft, write, leave } = form;
  const id = fieldId('description');
  const fault = form.faultAt('description');
  return (
    <>
      <Box as="p">描述、名称、文号，填一项就够；凭它们才找得到你要的东西。</Box>
      <Field id={id} label="描述" hint={`${HINT}${lengthHint(draft.description, 5_000)}`} fault={fault}>
        <TextArea
          id={id}
          label="描述"
          value={draft.description}
          onInput={(description) => write({ description }, 'description')}
          onLeave={() => leave('description')}
          placeholder="例如：2025 年溪东区老旧小区改造项目的中标公告和合同金额"
          invalid={fault !== undefined}
          describedBy={describedBy(id, fault, HINT)}
        />
      </Field>
      <AlreadyPublic written={`${draft.title} ${draft.documentNumber} ${draft.description}`} />
      <LineField form={form} field="title" label="文件名称" required={false} hint="知道名称的话。" />
      <LineField form={form} field="documentNumber" label="文号" required={false} hint="例如：临政办发〔2026〕12号" />
      <DepartmentPicker form={form} />
    </>
  );
}
