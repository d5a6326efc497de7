import { Button, View } from '@tarojs/components';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';
import type { TapProps } from './props';

/** Something that can be tapped: it acts on this page. */
export function Tap({ onTap, className, id, label, disabled, expanded, pressed, opens, children }: TapProps) {
  const convert = useScript();
  const shared = {
    className: `tap${className ? ` ${className}` : ''}${disabled === true ? ' disabled' : ''}`,
    hoverClass: 'pressed',
    ...aria({
      id,
      role: 'button',
      label: label === undefined ? undefined : convert(label),
      disabled,
      expanded,
      pressed,
    }),
  };
  const act = (): void => {
    if (disabled !== true) onTap();
  };
  if (opens === 'share')
    return (
      <Button {...shared} openType="share" onClick={act}>
        {convertChildren(children, convert)}
      </Button>
    );
  return (
    <View {...shared} onClick={act}>
      {convertChildren(children, convert)}
    </View>
  );
}
