import type { GazetteFile } from '../../../contract/gazette';
import { FileLink } from '../../ui/primitives/file-link';
import { sizeWords } from './size-words';

/** The printed issue as a file, with its size, so that nobody is surprised by what it costs. */
export const PdfLink = ({ file: { src, name, bytes } }: { readonly file: GazetteFile }) => (
  <FileLink path={src} name={name} text={`看 PDF 版（${sizeWords(bytes)}）`} />
);
