import type { Disclosure } from '../../../../contract/manuscript-state';
import type { Problem } from '../../../../contract/error';
import { attributeName, DISCLOSURE_ATTRIBUTES, groundName, WITHHOLDING_GROUNDS } from '../../../../domain/publishing';
import { Choice, faultOf, Field } from '../../../workbench/field';
import { ATTRIBUTE_MEANS } from '../words';

interface Props {
  readonly value: Disclosure | null;
  readonly onChange: (value: Disclosure) => void;
  readonly problem?: Problem | null;
}

/** 公开属性: one of three, each in one plain sentence; why, where it is not 主动公开. */
export function DisclosureForm({ value, onChange, problem = null }: Props) {
  return (
    <div className="w-form" data-place="disclosure" tabIndex={-1}>
      <Choice
        label="公开属性"
        value={value?.attribute ?? ''}
        options={DISCLOSURE_ATTRIBUTES.map((each) => ({
          value: each,
          label: attributeName[each],
          hint: ATTRIBUTE_MEANS[each],
        }))}
        fault={faultOf(problem, 'disclosure.attribute')}
        onChange={(attribute) => onChange(attribute === 'proactive' ? { attribute } : { ...value, attribute })}
      />
      {value !== null && value.attribute !== 'proactive' && (
        <>
          <Field label="依据" fault={faultOf(problem, 'disclosure.ground')}>
            {(control) => (
              <select
                {...control}
                data-place="disclosure.ground"
                value={value.ground ?? ''}
                onChange={({ target }) => {
                  const ground = WITHHOLDING_GROUNDS.find((each) => each === target.value);
                  if (ground) onChange({ ...value, ground });
                }}
              >
                <option value="" disabled>
                  选一条依据
                </option>
                {WITHHOLDING_GROUNDS.map((each) => (
                  <option key={each} value={each}>
                    {groundName[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label="理由"
            hint="说清楚为什么，审核的人和督查都会看。"
            fault={faultOf(problem, 'disclosure.reason')}
            most={500}
            text={value.reason ?? ''}
          >
            {(control) => (
              <textarea
                {...control}
                className="short"
                data-place="disclosure.reason"
                value={value.reason ?? ''}
                onChange={({ target }) => onChange({ ...value, reason: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
