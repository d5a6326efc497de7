import { useScript } from '../../platform/script';
import type { FormProps } from './props';

export function Form({ action, onSubmit, kept = {}, className, role, label, children }: FormProps) {
  const convert = useScript();
  return (
    <form
      method="get"
      action={action}
      className={className}
      role={role}
      aria-label={label === undefined ? undefined : convert(label)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {Object.entries(kept).map(([name, value]) =>
        value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
