import { splitClauses } from '../clause';
import { BLOCK_NAMES } from './block-name';
import { canonicalJson, withoutDayOfRelease, type Content } from './canonical';
import type { ManuscriptKind } from './kind';
import { placesOf } from './path';

/** One part of a piece, as the secrecy review goes through it. */
export interface Part {
  /** Names it by its place, for example `blocks.3`. */
  readonly id: string;
  readonly label: string;
  readonly paths: readonly string[];
  readonly text: string;
  readonly media: readonly string[];
  /** All that it says, as one text: equal ones say the same. */
  readonly canonical: string;
}

/** A draft may hold a kind that there is not. */
const NAMES: Readonly<Record<string, string>> = BLOCK_NAMES;
const LABEL_CHARACTERS = 40;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value: unknown, key: string): string =>
  isRecord(value) && typeof value[key] === 'string' ? value[key] : '';
const opening = (text: string): string =>
  [...text].length <= LABEL_CHARACTERS ? text : `${[...text].slice(0, LABEL_CHARACTERS).join('')}…`;

const MEDIA_KEYS = /(?:^|\.)(?:src|poster|replayUrl|replayAudioUrl|livestreamUrl|audioUrl)$/;

/** What says nothing to a reader: kinds and ids, also of what a check's outcomes are told for. */
const SILENT = /(?:^|\.)(?:kind|sourceId)$|^(?:questions\.(?:.+\.)?\d+\.id|outcomes\.\d+\.(?:when\..+|verdict))$/;

const partOf = (id: string, label: string, value: unknown, paths: readonly string[] = [id]): Part => {
  const places = placesOf(value);
  return {
    id,
    label,
    paths,
    text: places
      .filter(({ path }) => !SILENT.test(path))
      .map(({ text }) => text)
      .join('\n'),
    media: places.filter(({ path, text }) => MEDIA_KEYS.test(path) && text !== '').map(({ text }) => text),
    canonical: canonicalJson(value),
  };
};

/** A question before its answers, in whatever order the fields came. */
const textFirst = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(textFirst);
  if (!isRecord(value)) return value;
  const inner = Object.entries(value).map(([key, each]): [string, unknown] => [key, textFirst(each)]);
  const isFirst = (key: string): number => (key === 'text' || key === 'questions' ? 1 : 0);
  return Object.fromEntries(inner.sort(([a], [b]) => isFirst(b) - isFirst(a)));
};

/** One part for each entry of a list; something that is no list yet is one part, so that nothing is left out. */
const listParts = (content: Content, field: string, label: (entry: unknown, number: number) => string): Part[] => {
  const list = content[field];
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [partOf(field, field, list)];
  return list.map((entry, at) => partOf(`${field}.${at}`, label(entry, at + 1), entry));
};

const blockLabel = (block: unknown, number: number): string => {
  const name = NAMES[textAt(block, 'kind')] ?? '内容';
  const detail = textAt(block, 'title') || textAt(block, 'alt') || textAt(block, 'name');
  return `第 ${number} 块：${name}${detail === '' ? '' : `“${opening(detail)}”`}`;
};

const STARTS = ['article', 'heading', 'chapter', 'section', 'part'];

/** The text of a document by its articles; a heading goes with what stands under it. */
function clauseParts(body: string): Part[] {
  const parts: { id: string; label: string; lines: string[]; isTitle: boolean }[] = [];
  for (const { kind, anchor, label, text, parent } of splitClauses(body)) {
    const starts = STARTS.includes(kind) && (kind !== 'heading' || parent === null || !parent.startsWith('sec-'));
    const last = parts.at(-1);
    const isTitle = starts && kind !== 'article';
    if (last && (!starts || last.isTitle)) {
      last.lines.push(text);
      if (starts) last.label = label === '' ? last.label : `${last.label} ${label}`;
      last.isTitle = last.isTitle && isTitle;
      continue;
    }
    parts.push({ id: `body.${anchor}`, label: label === '' ? opening(text.trim()) : label, lines: [text], isTitle });
  }
  return parts
    .filter(({ lines }) => lines.some((line) => line.trim() !== ''))
    .map(({ id, label, lines }) => partOf(id, label === '' ? '正文' : label, lines.join('\n'), ['body']));
}

/** A notice by its paragraphs. */
const paragraphParts = (body: string): Part[] =>
  body
    .split('\n')
    .flatMap((text, at) =>
      text.trim() === '' ? [] : [partOf(`body.${at + 1}`, `第 ${at + 1} 段：${opening(text.trim())}`, text, ['body'])],
    );

const bodyParts = (content: Content, split: (body: string) => Part[]): Part[] => {
  const { body } = content;
  if (body === undefined) return [];
  return typeof body === 'string' ? split(body) : [partOf('body', '正文', body)];
};

/** What has parts of its own in each kind; everything else of it is reviewed with title and summary. */
const DIVIDED: Readonly<Record<ManuscriptKind, readonly string[]>> = {
  policies: ['body'],
  explainers: ['blocks', 'concernCheck'],
  'qa-issues': ['items'],
  'qa-series': [],
  'press-conferences': ['transcript'],
  notices: ['body'],
};

const dividedParts = (kind: ManuscriptKind, content: Content): Part[] => {
  switch (kind) {
    case 'policies':
      return bodyParts(content, clauseParts);
    case 'notices':
      return bodyParts(content, paragraphParts);
    case 'explainers': {
      const { concernCheck } = content;
      const check =
        concernCheck === undefined
          ? []
          : [
              {
                ...partOf('concernCheck', '这和我有关吗', textFirst(concernCheck)),
                canonical: canonicalJson(concernCheck),
              },
            ];
      return [...listParts(content, 'blocks', blockLabel), ...check];
    }
    case 'qa-issues':
      return listParts(content, 'items', (item, number) => `第 ${number} 问：${opening(textAt(item, 'question'))}`);
    case 'qa-series':
      return [];
    case 'press-conferences':
      return listParts(content, 'transcript', (entry, number) => `实录第 ${number} 段：${textAt(entry, 'speaker')}`);
  }
};

/**
 * The parts of a piece that are reviewed one by one: title and summary with whatever else stands at its head, then each block,
 * question, article or paragraph. Together they are the whole piece: nothing of it is in none.
 *
 * @source 保密法实施条例第四十二条（对拟公开的信息逐项进行保密审查）
 */
export function partsOf(kind: ManuscriptKind, content: Content): Part[] {
  const head = Object.fromEntries(
    Object.entries(withoutDayOfRelease(kind, content)).filter(([key]) => !DIVIDED[kind].includes(key)),
  );
  return [partOf('head', '标题、摘要和其他要素', head, Object.keys(head)), ...dividedParts(kind, content)];
}
