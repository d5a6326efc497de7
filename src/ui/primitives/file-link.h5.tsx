import { convertChildren, useScript } from '../../platform/script';
import type { FileLinkProps } from './file-link';

export function FileLink({ src, name, className, text }: FileLinkProps) {
  const convert = useScript();
  return (
    <div>
      <a className={`link ${className ?? 'plain'}`} href={src} download={name}>
        {convertChildren(text, convert)}
      </a>
    </div>
  );
}
