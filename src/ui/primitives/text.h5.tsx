import { convertChildren, useScript } from '../../platform/script';
import type { TextProps } from './props';

export function Text({ className, id, label, decorative, strong, style, children }: TextProps) {
  const convert = useScript();
  const Element = strong === true ? 'strong' : 'span';
  return (
    <Element
      className={`text${strong === true ? ' strong' : ''}${className ? ` ${className}` : ''}`}
      id={id}
      role={label === undefined ? undefined : 'img'}
      aria-label={label === undefined ? undefined : convert(label)}
      aria-hidden={decorative}
      style={style}
    >
      {convertChildren(children, convert)}
    </Element>
  );
}
