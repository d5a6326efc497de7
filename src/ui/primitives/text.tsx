import { Text as TaroText } from '@tarojs/components';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';
import type { TextProps } from './props';

/** Words inside a block. */
export function Text({ className, id, label, decorative, strong, style, selectable, children }: TextProps) {
  const convert = useScript();
  return (
    <TaroText
      className={`text${strong === true ? ' strong' : ''}${className ? ` ${className}` : ''}`}
      {...(style === undefined ? {} : { style })}
      {...(selectable === true ? { userSelect: true } : {})}
      {...aria({ id, label: label === undefined ? undefined : convert(label), hidden: decorative })}
    >
      {convertChildren(children, convert)}
    </TaroText>
  );
}
