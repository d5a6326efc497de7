import type { MouseEvent } from 'react';
import { open, replace as replacePage } from '../../platform/nav';
import { convertChildren, useScript } from '../../platform/script';
import type { LinkProps } from './props';

/** A real anchor: it works before the script has come, in a new tab, and for search engines. */
export function Link({ to, className, id, label, current, replace, onTap, children }: LinkProps) {
  const convert = useScript();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    if (onTap) onTap();
    else if (replace === true) replacePage(to);
    else open(to);
  };
  return (
    <a
      className={`link${className ? ` ${className}` : ''}`}
      id={id}
      href={to}
      aria-label={label === undefined ? undefined : convert(label)}
      aria-current={current === true ? 'page' : undefined}
      onClick={follow}
    >
      {convertChildren(children, convert)}
    </a>
  );
}
