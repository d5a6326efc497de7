import { Field } from '../../ui/field';
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
  const count = Array.from(draft.description).length;
  return (
    <>
      <Box as="p">描述、名称、文号，填一项就够；凭它们才找得到你要的东西。</Box>
      <Field
        id={id}
        label="描述"
        hint={count > 4_000 ? `${HINT}已写 ${String(count)} 字，最多 5000 字。` : HINT}
        fault={fault}
      >
        <TextArea
          id={id}
          label="描述"
          value={draft.description}
          onInput={(description) => write({ description }, 'description')}
          onLeave={() => leave('description')}
          placeholder="例如：2025 年溪东区老旧小区改造项目的中标公告和合同金额"
          // Emoji count as two here and as one to the office; the check tells what is too long.
          maxLength={10_000}
          invalid={fault !== undefined}
          describedBy={describedBy(id, fault, HINT)}
        />
      </Field>
      <AlreadyPublic written={`${draft.title} ${draft.documentNumber} ${draft.description}`} />
      <LineField form={form} field="title" label="文件名称" required={false} maxLength={600} hint="知道名称的话。" />
      <LineField
        form={form}
        field="documentNumber"
        label="文号"
        required={false}
        maxLength={80}
        hint="例如：临政办发〔2026〕12号"
      />
      <DepartmentPicker form={form} />
    </>
  );
}
