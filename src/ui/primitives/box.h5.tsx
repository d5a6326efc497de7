import { convertChildren, useScript } from '../../platform/script';
import type { BoxProps } from './props';

export function Box({ as: Element = 'div', className, id, role, label, decorative, live, style, children }: BoxProps) {
  const convert = useScript();
  return (
    <Element
      className={`box-${Element}${className ? ` ${className}` : ''}`}
      id={id}
      role={role}
      aria-label={label === undefined ? undefined : convert(label)}
      aria-hidden={decorative}
      aria-live={live}
      style={style}
    >
      {convertChildren(children, convert)}
    </Element>
  );
}
