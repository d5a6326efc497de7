import type { Passage } from './proofread';

type TextKind = Passage['is'];

/** A path with `*` for the number in a list, and what stands there. */
type TextPaths = Readonly<Record<string, TextKind>>;

const HEAD: TextPaths = { title: 'title', summary: 'text' };

/**
 * Every text of each kind of content that people write in; the rest are ids, days and names of things. The texts of a
 * schema that stand in neither list are told by a test.
 */
export const TEXT_PATHS = {
  policies: { ...HEAD, documentNumber: 'document-number', issuingOrgan: 'text', documentType: 'text', body: 'text' },
  notices: { ...HEAD, body: 'text', 'related.*.title': 'text' },
  'qa-issues': { ...HEAD, 'items.*.question': 'text', 'items.*.answer': 'text', 'items.*.tags.*': 'text' },
  'qa-series': HEAD,
  'press-conferences': {
    ...HEAD,
    venue: 'text',
    'speakers.*.organ': 'text',
    'speakers.*.role': 'text',
    livestreamUrl: 'link',
    audioUrl: 'link',
    replayUrl: 'link',
    replayAudioUrl: 'link',
    'channels.fallbackUrl': 'link',
    'transcript.*.speaker': 'text',
    'transcript.*.text': 'text',
    'releasedWith.*.title': 'text',
    'changes.*.text': 'text',
  },
  explainers: {
    ...HEAD,
    'blocks.*.title': 'title',
    'blocks.*.text': 'text',
    'blocks.*.figures.*.value': 'text',
    'blocks.*.figures.*.unit': 'text',
    'blocks.*.figures.*.label': 'text',
    'blocks.*.groups.*.name': 'text',
    'blocks.*.groups.*.text': 'text',
    'blocks.*.steps.*.title': 'text',
    'blocks.*.steps.*.text': 'text',
    'blocks.*.rows.*.aspect': 'text',
    'blocks.*.rows.*.before': 'text',
    'blocks.*.rows.*.after': 'text',
    'blocks.*.entries.*.title': 'text',
    'blocks.*.entries.*.text': 'text',
    'blocks.*.columns.*': 'text',
    'blocks.*.rows.*.cells.*': 'text',
    'blocks.*.unit': 'text',
    'blocks.*.labels.*': 'text',
    'blocks.*.series.*.name': 'text',
    'blocks.*.summary': 'text',
    'blocks.*.attribution': 'text',
    'blocks.*.question': 'text',
    'blocks.*.answer': 'text',
    'blocks.*.alt': 'alt',
    'blocks.*.caption': 'text',
    'blocks.*.transcript': 'transcript',
    'blocks.*.name': 'text',
    'blocks.*.phone': 'text',
    'blocks.*.address': 'text',
    'blocks.*.hours': 'text',
    'blocks.*.to.title': 'text',
    'blocks.*.url': 'link',
    'concernCheck.questions.*.text': 'text',
    'concernCheck.questions.*.options.*.label': 'text',
    'concernCheck.outcomes.*.text': 'text',
  },
} as const satisfies Record<string, TextPaths>;

export type ProofreadKind = keyof typeof TEXT_PATHS;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Media has to be told in words: what is missing altogether is found as an empty text. */
const REQUIRED: Readonly<Record<string, string>> = { picture: 'alt', video: 'transcript', audio: 'transcript' };

const withRequired = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const field = typeof value['kind'] === 'string' ? REQUIRED[value['kind']] : undefined;
  return field === undefined || value[field] !== undefined ? value : { ...value, [field]: '' };
};

/**
 * The texts of a content with their paths, in its own order. It may be incomplete or of another shape: what is no text is
 * passed over.
 *
 * @example passagesOf('notices', { title: '公告', body: '……' }).map(({ path }) => path) // ['title', 'body']
 */
export function passagesOf(kind: ProofreadKind, content: unknown): Passage[] {
  const paths: TextPaths = TEXT_PATHS[kind];
  const found: Passage[] = [];
  const walk = (value: unknown, path: string, pattern: string): void => {
    if (typeof value === 'string') {
      const is = Object.hasOwn(paths, pattern) ? paths[pattern] : undefined;
      if (is !== undefined) found.push({ path, text: value, is });
      return;
    }
    if (!isObject(value)) return;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(isList ? value : withRequired(value))) {
      const dot = path === '' ? '' : '.';
      walk(inner, `${path}${dot}${key}`, `${pattern}${dot}${isList ? '*' : key}`);
    }
  };
  walk(content, '', '');
  return found;
}
