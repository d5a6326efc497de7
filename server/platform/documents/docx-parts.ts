import type { Letter } from '../../../domain/foi/letter';
import { ALTERNATIVES } from './docx-fonts';

/** What XML cannot hold becomes a space. */
export const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

const escaped = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Core properties with the day of signing in place of the clock's; the library would write the moment it runs. */
export function coreProperties({ title, organ, signedOn }: Letter): string {
  const day = `<dcterms:X xsi:type="dcterms:W3CDTF">${signedOn}T00:00:00+08:00</dcterms:X>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator><dc:language>zh-CN</dc:language>` +
    `${day.replaceAll('X', 'created')}${day.replaceAll('X', 'modified')}</cp:coreProperties>`
  );
}

const font = ([name, alternatives]: readonly [string, string]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/></w:font>`;

/** Tells a computer without a font which one to take. */
export const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${Object.entries(ALTERNATIVES).map(font).join('')}</w:fonts>`;
