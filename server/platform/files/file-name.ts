import { FILE_ENDINGS, type FileType } from './file-type';

const MAX_CHARACTERS = 100;
/** Control and format characters (among them those that turn the direction of writing), surrogates without a partner. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const FORBIDDEN_SOMEWHERE = /[<>:"|?*]/g;
const OWN_ENDING = /\.(pdf|png|jpe?g|docx|xlsx)$/i;

/**
 * A name that is safe to keep and to give back: no folder, nothing invisible, at most 100 characters, and the ending that
 * belongs to what the file is, whatever it claimed.
 */
export function cleanFileName(claimed: string, type: FileType): string {
  const ending = `.${FILE_ENDINGS[type]}`;
  const last = claimed.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN_SOMEWHERE, '_')
    .replace(OWN_ENDING, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const kept = [...bare].slice(0, MAX_CHARACTERS - ending.length).join('');
  return `${kept === '' ? '附件' : kept}${ending}`;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Value of Content-Disposition for a download; the name in UTF-8, with a plain one for readers that know no better. */
export const downloadHeader = (name: string, type: FileType): string =>
  `attachment; filename="attachment.${FILE_ENDINGS[type]}"; filename*=UTF-8''${escaped(name)}`;
