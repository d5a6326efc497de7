import { idKindName } from '../../../domain/foi/submission-names';
import { optionsOf } from '../../ui/options';
import type { IdKind } from '../../../contract/foi';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Choice, Select } from '../../ui/primitives/choice';
import type { Draft } from './draft';
import { fieldId } from './faults';
import type { Form } from './form';
import { LineField } from './line-field';

const TYPES: Record<Draft['type'], string> = { 'natural-person': '个人', organisation: '单位' };

/** 第 1 步: name, proof of identity, contact, and nothing else. @source 条例第二十九条第二款第一项 */
export function StepApplicant({ form }: { readonly form: Form }) {
  const { draft, write } = form;
  return (
    <>
      <Box as="p">只问三样：姓名、身份证明、联系方式。不问你为什么要，也不问拿去做什么。</Box>
      <Field id={fieldId('type')} label="申请人">
        <Choice
          label="申请人"
          name="foi-type"
          options={optionsOf(TYPES)}
          value={draft.type}
          onChange={(value) => write({ type: value as Draft['type'] })}
        />
      </Field>
      {draft.type === 'organisation' ? <Organisation form={form} /> : <Person form={form} />}
      <Box as="section" className="stack" label="联系方式">
        <Box as="h2">联系方式</Box>
        <Box as="p">电话、邮箱、地址，至少填一项。内容不清楚的时候，我们按它找你；答复也发到这里。</Box>
        <LineField form={form} field="phone" label="电话" required={false} kind="tel" autoComplete="tel" />
        <LineField form={form} field="email" label="电子邮箱" required={false} kind="email" autoComplete="email" />
        <LineField
          form={form}
          field="address"
          label="通信地址"
          required={false}
          hint="要邮寄的话，写到门牌号。"
          autoComplete="street-address"
        />
        {draft.address === '' ? null : (
          <LineField
            form={form}
            field="postcode"
            label="邮政编码"
            required={false}
            kind="number"
            autoComplete="postal-code"
          />
        )}
      </Box>
    </>
  );
}

function Person({ form }: { readonly form: Form }) {
  const { draft, write } = form;
  return (
    <>
      <LineField
        form={form}
        field="name"
        label="姓名"
        hint="和证件上的一样。答复写给谁，要靠它。"
        autoComplete="name"
      />
      <Field id={fieldId('idKind')} label="证件类型">
        <Select
          id={fieldId('idKind')}
          label="证件类型"
          options={optionsOf(idKindName)}
          value={draft.idKind}
          onChange={(value) => write({ idKind: value as IdKind }, 'idNumber')}
          placeholder="选一种证件"
        />
      </Field>
      <LineField
        form={form}
        field="idNumber"
        label="证件号码"
        kind={draft.idKind === 'resident-id' ? 'id-number' : 'text'}
        hint="用来证明申请是你本人提的。加密存放，只有承办人能看到。"
      />
    </>
  );
}

function Organisation({ form }: { readonly form: Form }) {
  return (
    <>
      <LineField form={form} field="name" label="单位名称" hint="和证照上的一样。" autoComplete="organization" />
      <LineField
        form={form}
        field="uscc"
        label="统一社会信用代码"
        hint="18 位，在营业执照或法人证书上。用来证明是哪个单位。"
      />
      <LineField form={form} field="legalRepresentative" label="法定代表人或负责人" />
      <LineField form={form} field="contactName" label="联系人" hint="有事找谁。" autoComplete="name" />
    </>
  );
}
