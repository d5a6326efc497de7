import { convertChildren, useScript } from '../../platform/script';
import type { OutsideLinkProps, PhoneLinkProps } from './outside-props';

export function PhoneLink({ phone, className = 'plain', text = '电话' }: PhoneLinkProps) {
  const convert = useScript();
  return (
    <a
      className={`link ${className}`}
      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
      aria-label={convert(`${text} ${phone}`)}
    >
      {convert(className === 'plain' ? `${text} ${phone}` : text)}
    </a>
  );
}

export function OutsideLink({ url, className, children }: OutsideLinkProps) {
  const convert = useScript();
  return (
    <a className={`link${className ? ` ${className}` : ''}`} href={url} target="_blank" rel="noopener noreferrer">
      {convertChildren(children, convert)}
    </a>
  );
}
