import { View } from '@tarojs/components';
import { callPhone, openOutside } from '../../platform/outside';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';
import type { OutsideLinkProps, PhoneLinkProps } from './outside-props';

/** A telephone number that can be called. */
export function PhoneLink({ phone, className = 'plain', text = '电话' }: PhoneLinkProps) {
  const convert = useScript();
  return (
    <View
      className={`link ${className}`}
      hoverClass="pressed"
      {...aria({ role: 'link', label: convert(`${text} ${phone}`) })}
      onClick={() => callPhone(phone)}
    >
      {convert(className === 'plain' ? `${text} ${phone}` : text)}
    </View>
  );
}

/** A page outside the app: its address goes to the clipboard, because a mini-program may not open it. */
export function OutsideLink({ url, className, children }: OutsideLinkProps) {
  const convert = useScript();
  return (
    <View
      className={`link${className ? ` ${className}` : ''}`}
      hoverClass="pressed"
      {...aria({ role: 'link' })}
      onClick={() => openOutside(url)}
    >
      {convertChildren(children, convert)}
    </View>
  );
}
