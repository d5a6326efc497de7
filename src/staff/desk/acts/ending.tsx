import { optionsOf } from '../../../ui/options';
import type { ServiceMethod } from '../../../../domain/foi/case';
import { Check } from '../../../workbench/field';
import { SERVICE_METHODS } from '../words';
import { RECORDED, type ActForms, type FieldsProps } from './act-words';
import { ChoiceInput } from './inputs';

const ServiceFields = (props: FieldsProps) => (
  <>
    <ChoiceInput
      {...props}
      name="method"
      label="怎么送达的"
      hint="当面：签收那天；邮寄：交寄那天；网上：进入申请人信箱那天。"
      options={optionsOf(SERVICE_METHODS)}
    />
    {props.words.method === 'post' && (
      <Check
        label="交给邮政企业寄的（EMS、挂号信）"
        hint="国家机关公文要交邮政企业寄递。"
        checked={props.words.postal === 'yes'}
        onChange={(checked) => props.change({ postal: checked ? 'yes' : '' })}
      />
    )}
  </>
);

/** Service, withdrawal, archiving. @source 国办公开办函〔2016〕235号；条例第四十五条 */
export const endingForms: ActForms<'served' | 'mail-signed' | 'withdrawn' | 'archived'> = {
  served: {
    Fields: ServiceFields,
    dayAsked: '哪天送达的',
    toAct: ({ method, postal }, on) => ({
      kind: 'served',
      on,
      method: method as ServiceMethod,
      ...(method === 'post' ? { byPostalEnterprise: postal === 'yes' } : {}),
    }),
    consequence: () => `是否按时答复、申请人何时起可以复议和诉讼，都按这一天算。${RECORDED}`,
  },
  'mail-signed': {
    dayAsked: '申请人哪天签收的',
    toAct: (_words, on) => ({ kind: 'mail-signed', on }),
    consequence: () => `复议和诉讼的期限从签收算起。${RECORDED}`,
  },
  withdrawn: {
    dayAsked: '申请人哪天撤回的',
    toAct: (_words, on) => ({ kind: 'withdrawn', on }),
    consequence: () => `撤回后这件申请办结，不再答复，不能恢复；申请人可以重新申请。${RECORDED}`,
  },
  archived: {
    toAct: (_words, on) => ({ kind: 'archived', on }),
    consequence: () => `归档后不再办理。${RECORDED}`,
  },
};
