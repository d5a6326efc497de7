import { inflateSync } from 'node:zlib';
import type { FileRefusal } from './sentences';

/** Names that make a PDF do something, or carry something, when it is opened. @source ISO 32000-1 12.6.4, 7.11.4, 13.2 */
const ACTIVE =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Movie|Sound|Rendition|XFA|SubmitForm|ImportData|GoToE)(?=[\s/<>[\]()%]|$)/;
const ENCRYPTED = /\/Encrypt(?=[\s/<>[\]()%]|$)/;
const MAX_INFLATED_BYTES = 40 * 1024 * 1024;
/** More than any document of 200 pages has. */
const MAX_STREAMS = 50_000;
const DICTIONARY_WITHIN = 4_000;
const END_WITHIN = 1024;

/** `/J#61vaScript` is `/JavaScript`. */
const spelled = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Objects may hide in compressed streams; their text, or undefined where it cannot be read. */
function objectsIn(bytes: Buffer, budget: number): string | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, budget) }).toString('latin1');
  } catch {
    return undefined;
  }
}

interface Parts {
  /** What stands between the streams: dictionaries, arrays, names. */
  readonly outside: string;
  readonly streams: readonly { readonly dictionary: string; readonly body: string }[];
}

/** In one pass, whatever the file: no pattern here walks back. */
function partsOf(text: string): Parts | undefined {
  const outside: string[] = [];
  const streams: Parts['streams'][number][] = [];
  let from = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 1)) {
    const dictionary = text.slice(Math.max(from, at - DICTIONARY_WITHIN), at);
    if (!dictionary.trimEnd().endsWith('>>')) continue;
    const end = text.indexOf('endstream', at + 6);
    if (end < 0 || streams.length === MAX_STREAMS) return undefined;
    outside.push(text.slice(from, at));
    const start = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    streams.push({ dictionary: dictionary.slice(dictionary.lastIndexOf(' obj') + 1), body: text.slice(start, end) });
    from = end + 9;
    at = from;
  }
  outside.push(text.slice(from));
  return { outside: outside.map(spelled).join('\n'), streams };
}

const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/;

/** All that is said outside of pictures, fonts and page contents; undefined where a part cannot be read. */
function structureOf(text: string): string | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const said = [parts.outside];
  let budget = MAX_INFLATED_BYTES;
  let objectStreams = 0;
  for (const { dictionary, body } of parts.streams) {
    const plain = spelled(dictionary);
    if (OBJECT_STREAM.test(plain)) {
      objectStreams += 1;
      const objects = /\/Filter(?![A-Za-z])/.test(plain) ? objectsIn(Buffer.from(body, 'latin1'), budget) : body;
      if (objects === undefined) return undefined;
      budget -= objects.length;
      said.push(spelled(objects));
    } else if (/\sobj\b/.test(body)) {
      // A stream that is none, to a reader that goes by the table of objects.
      said.push(spelled(body));
    }
  }
  const named = parts.outside.split(OBJECT_STREAM).length - 1;
  return named === objectStreams ? said.join('\n') : undefined;
}

/**
 * What speaks against a PDF before any reader has opened it. It errs towards no: a form with scripts is not needed to
 * prove or to release anything. The second opinion is that of the reader itself.
 */
export function pdfRefusal(bytes: Buffer): FileRefusal | undefined {
  if (!bytes.subarray(-END_WITHIN).includes('%%EOF')) return { code: 'file.unreadable' };
  const structure = structureOf(bytes.toString('latin1'));
  if (structure === undefined) return { code: 'file.unreadable' };
  if (ENCRYPTED.test(structure)) return { code: 'file.encrypted' };
  return ACTIVE.test(structure) ? { code: 'file.active-content' } : undefined;
}
