import type { Problem } from '../../../contract/error';
import type { ChangeableDetails } from '../../../domain/new-media/event';
import { faultOf, Field } from '../../workbench/field';

interface Props {
  readonly value: ChangeableDetails;
  readonly onChange: (next: ChangeableDetails) => void;
  readonly problem: Problem | null;
}

const FIELDS = [
  { key: 'name', label: '账号名称', hint: undefined, optional: false },
  { key: 'handle', label: '账号', hint: '平台上的账号 ID，不是名称', optional: false },
  { key: 'organ', label: '主办单位', hint: undefined, optional: false },
  { key: 'link', label: '账号地址', hint: '二维码里的网址，居民扫的就是它', optional: true },
  { key: 'about', label: '简介', hint: undefined, optional: true },
] as const;

/** What the register says of an account. */
export function DetailsFields({ value, onChange, problem }: Props) {
  return (
    <>
      {FIELDS.map(({ key, label, hint, optional }) => (
        <Field key={key} label={label} hint={hint} optional={optional} fault={faultOf(problem, key)}>
          {(control) => (
            <input
              {...control}
              type="text"
              value={value[key]}
              onChange={(event) => onChange({ ...value, [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
