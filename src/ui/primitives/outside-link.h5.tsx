import { convertChildren, useScript } from '../../platform/script';
import type { OutsideLinkProps, PhoneLinkProps } from './outside-props';

export function PhoneLink({ phone }: PhoneLinkProps) {
  const convert = useScript();
  return (
    <a className="link plain" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={convert(`打电话 ${phone}`)}>
      {convert(`电话 ${phone}`)}
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
