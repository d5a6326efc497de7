import { useScript } from '../../platform/script';
import type { FileLinkProps } from './file-link-props';

/** A real anchor: the browser fetches the file itself, however large, and before the script has come. */
export function FileLink({ path, name, text, label = text }: FileLinkProps) {
  const convert = useScript();
  return (
    <a className="link button ghost" href={path} download={name} aria-label={convert(label)}>
      {convert(text)}
    </a>
  );
}
