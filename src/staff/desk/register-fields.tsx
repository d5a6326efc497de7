import { deliveryMethodName, idKindName, replyFormName } from '../../../domain/foi/submission-names';
import { optionsOf } from '../../ui/options';
import type { Problem } from '../../../contract/error';
import type { ReplyForm } from '../../../contract/foi';
import { deliveryMethodsFor } from '../../../domain/foi/submission';
import { civilDate } from '../../ui/dates';
import { now } from '../../platform/clock';
import { DepartmentField } from '../../workbench/departments';
import { Check, Choice, faultOf, Field } from '../../workbench/field';
import { needsConfirmation, type RegistrationDraft } from './register-draft';
import { CHANNELS } from './words';

interface FieldsProps {
  readonly draft: RegistrationDraft;
  readonly change: (part: Partial<RegistrationDraft>) => void;
  readonly problem: Problem | null;
}

interface TextProps extends FieldsProps {
  readonly name: keyof RegistrationDraft;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly long?: boolean;
}

/** Nothing of an applicant is offered to the next one: the browser keeps no list. */
function Text({ draft, change, problem, name, label, hint, optional, long }: TextProps) {
  const written = {
    autoComplete: 'off',
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  };
  return (
    <Field label={label} hint={hint} optional={optional === true} fault={faultOf(problem, name)}>
      {(control) => (long ? <textarea {...control} {...written} /> : <input {...control} {...written} />)}
    </Field>
  );
}

const PAPER_CHANNELS = ['in-person', 'registered-post', 'ordinary-post', 'fax'] as const;

/** How and when it came. @source 条例第三十一条 */
export function ArrivalFields({ draft, change, problem }: FieldsProps) {
  return (
    <section className="w-card" aria-labelledby="arrival">
      <h2 id="arrival">怎么收到的</h2>
      <Choice
        label="渠道"
        value={draft.channel as (typeof PAPER_CHANNELS)[number] | ''}
        options={optionsOf(CHANNELS, PAPER_CHANNELS)}
        fault={faultOf(problem, 'channel')}
        onChange={(channel) => change({ channel })}
      />
      <Field
        label="哪天收到"
        hint="当面：提交那天；挂号信：签收那天；平常信函、传真：和申请人确认那天，还没确认就填到达那天。"
        fault={faultOf(problem, 'cameOn')}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            max={civilDate(now().toISOString())}
            value={draft.cameOn}
            onChange={(event) => change({ cameOn: event.target.value })}
          />
        )}
      </Field>
      {needsConfirmation(draft.channel) && (
        <Check
          label="已经和申请人确认收到"
          hint="没有确认，答复期限不起算；登记后再去确认。"
          checked={draft.confirmed === 'yes'}
          onChange={(on) => change({ confirmed: on ? 'yes' : '' })}
        />
      )}
      {draft.channel === 'in-person' && (
        <Check
          label="申请人口头提出，由我代为填写"
          checked={draft.orally === 'yes'}
          onChange={(on) => change({ orally: on ? 'yes' : '' })}
        />
      )}
    </section>
  );
}

/** Only what Article 29 asks for. @source 条例第二十九条第二款第一项 */
export function ApplicantFields(props: FieldsProps) {
  const { draft, change } = props;
  const isOrganisation = draft.type === 'organisation';
  return (
    <section className="w-card" aria-labelledby="applicant">
      <h2 id="applicant">申请人</h2>
      <Choice
        label="是"
        value={draft.type as 'natural-person' | 'organisation'}
        options={[
          { value: 'natural-person', label: '个人' },
          { value: 'organisation', label: '单位' },
        ]}
        onChange={(type) => change({ type })}
      />
      <div className="w-two">
        <Text {...props} name="name" label={isOrganisation ? '单位名称' : '姓名'} />
        {isOrganisation ? (
          <>
            <Text {...props} name="uscc" label="统一社会信用代码" />
            <Text {...props} name="legalRepresentative" label="法定代表人或负责人" />
            <Text {...props} name="contactName" label="联系人" />
          </>
        ) : (
          <>
            <Field label="证件种类">
              {(control) => (
                <select {...control} value={draft.idKind} onChange={(event) => change({ idKind: event.target.value })}>
                  {optionsOf(idKindName).map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Text {...props} name="idNumber" label="证件号码" />
          </>
        )}
      </div>
      <p className="w-hint">电话、邮箱、地址至少填一项。</p>
      <div className="w-two">
        <Text {...props} name="phone" label="电话" optional />
        <Text {...props} name="email" label="邮箱" optional />
        <Text {...props} name="address" label="通信地址" optional />
        <Text {...props} name="postcode" label="邮政编码" optional />
      </div>
    </section>
  );
}

/** @source 条例第二十九条第二款第二项 */
export function InformationFields(props: FieldsProps) {
  return (
    <section className="w-card" aria-labelledby="information">
      <h2 id="information">要什么信息</h2>
      <p className="w-hint">名称、文号、描述至少填一项，照申请人写的录。</p>
      <div className="w-two">
        <Text {...props} name="title" label="信息名称" optional />
        <Text {...props} name="documentNumber" label="文号" optional />
      </div>
      <Text {...props} name="description" label="描述" optional long />
      <DepartmentField
        label="向哪个部门申请"
        value={props.draft.department}
        fault={faultOf(props.problem, 'department')}
        onChange={(department) => props.change({ department })}
      />
    </section>
  );
}

/** @source 条例第二十九条第二款第三项 */
export function DeliveryFields({ draft, change, problem }: FieldsProps) {
  const form = draft.form as ReplyForm;
  const methods = deliveryMethodsFor[form];
  return (
    <section className="w-card" aria-labelledby="delivery">
      <h2 id="delivery">怎么给</h2>
      <Choice
        label="形式"
        value={form}
        options={optionsOf(replyFormName)}
        onChange={(next) => change({ form: next, method: deliveryMethodsFor[next][0] ?? '' })}
      />
      <Choice
        label="方式"
        value={draft.method as (typeof methods)[number]}
        options={optionsOf(deliveryMethodName, methods)}
        fault={faultOf(problem, 'method')}
        onChange={(method) => change({ method })}
      />
    </section>
  );
}
