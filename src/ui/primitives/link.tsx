import { View } from '@tarojs/components';
import { open, replace as replacePage } from '../../platform/nav';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';
import type { LinkProps } from './props';

/** Opens another page of the app. */
export function Link({ to, className, id, label, current, replace, onTap, children }: LinkProps) {
  const convert = useScript();
  return (
    <View
      className={`link${className ? ` ${className}` : ''}`}
      hoverClass="pressed"
      {...aria({
        id,
        role: 'link',
        label: label === undefined ? undefined : convert(label),
        current: current === true ? 'page' : undefined,
      })}
      onClick={onTap ?? (() => (replace === true ? replacePage(to) : open(to)))}
    >
      {convertChildren(children, convert)}
    </View>
  );
}
