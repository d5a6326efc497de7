import { ok, refuse, type Result } from '../../../domain/result';
import type { Area } from './area';
import { findWords, type Found } from './find-words';
import { FileRefused, withFile, type Limits, type OpenFile } from './run-process';
import type { RedactionCode, RedactionRefusal } from './sentences';

/** What is to be covered. */
export interface Redaction {
  readonly areas: readonly Area[];
  /** Found in the text of the file, wherever they stand. Words in pictures are not found: they need an area. */
  readonly words: readonly string[];
}

const CODES: Readonly<Record<string, RedactionCode>> = {
  encrypted: 'file.encrypted',
  'too-many-pages': 'redaction.too-many-pages',
  'no-such-page': 'redaction.no-such-page',
  'too-slow': 'redaction.too-hard',
  'too-large-inside': 'redaction.too-hard',
  busy: 'redaction.busy',
};

type Outcome<T> = Promise<Result<T, RedactionRefusal>>;

/** What the process refuses is an answer; everything else is a fault. */
const answered = async <T>(work: Promise<Result<T, RedactionRefusal>>): Outcome<T> => {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof FileRefused) return refuse({ code: CODES[cause.why] ?? 'file.unreadable' });
    throw cause;
  }
};

const areasOf = async (parts: Found['parts'], ask: OpenFile['ask']): Promise<Area[]> => {
  const areas: Area[] = [];
  for (const page of new Set(parts.map((part) => part.page))) {
    const here = parts.filter((part) => part.page === page);
    areas.push(...(await ask('boxes', { page, parts: here })).areas);
  }
  return areas;
};

/**
 * Covers areas and words of a PDF for good: the result is made of pictures of its pages, and of nothing else. A word that
 * stands nowhere in the text is refused, so that nobody believes it covered.
 */
export const redactPdf = (bytes: Uint8Array, { areas, words }: Redaction, limits?: Limits): Outcome<Buffer> =>
  answered(
    withFile(
      bytes,
      'application/pdf',
      async ({ contents, ask }) => {
        if (areas.some(({ page }) => page > contents.pages.length)) return refuse({ code: 'redaction.no-such-page' });
        const found = findWords(contents.pages, words);
        const [missing] = found.missing;
        if (missing !== undefined) {
          return refuse({ code: 'redaction.word-not-found', field: `words.${String(words.indexOf(missing))}` });
        }
        const redacted = await ask('redact', { areas: [...areas, ...(await areasOf(found.parts, ask))] });
        return ok(Buffer.from(redacted.bytes));
      },
      limits,
    ),
  );

/** Covers areas of a picture for good. Only its pixels are kept: no place, no camera, no small picture inside. */
export const redactImage = (
  bytes: Uint8Array,
  type: 'image/png' | 'image/jpeg',
  areas: readonly Area[],
  limits?: Limits,
): Outcome<Buffer> =>
  answered(
    withFile(
      bytes,
      type,
      async ({ ask }) => {
        if (areas.some(({ page }) => page > 1)) return refuse({ code: 'redaction.no-such-page' });
        const redacted = await ask('redact', { areas });
        return ok(Buffer.from(redacted.bytes));
      },
      limits,
    ),
  );

/** A page as a PNG, for the screen on which areas are marked. A picture has one page. */
export const pictureOfPage = (
  bytes: Uint8Array,
  type: string,
  page: number,
): Outcome<{ readonly png: Buffer; readonly pages: number }> =>
  answered(
    withFile(bytes, type, async ({ ask }) => {
      const shown = await ask('show', { page });
      return ok({ png: Buffer.from(shown.bytes), pages: shown.pages });
    }),
  );

/** Reads a file as its reader would, and says what it could not show to be harmless. */
export const readThrough = (bytes: Uint8Array, type: string, limits?: Limits): Outcome<{ readonly pages: number }> =>
  answered(
    withFile(
      bytes,
      type,
      async ({ contents }) =>
        contents.hazards.length > 0 ? refuse({ code: 'file.active-content' }) : ok({ pages: contents.pages.length }),
      limits,
    ),
  );
