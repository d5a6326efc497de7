import { readChannels } from '../channel';
import { columnFaults, type ColumnDetails, type ColumnFault } from '../column';
import { parseRules, type FilingRule } from '../filing-rule';
import { LEGAL_CLASSES, legalClass, type DisclosureArea } from '../legal-class';
import { inOrder, levelName, levelOf, type CatalogueLevel } from '../level';
import type { Manner } from '../manner';
import type { CatalogueRow } from './columns';

/** What a row is read by: the dictionary of areas, and what the city calls its kinds of content. */
export interface CatalogueWords {
  readonly areas: readonly DisclosureArea[];
  readonly kindOf: (word: string) => string | undefined;
}

const plain = (text: string): string => text.replace(/[\s《》“”"]+/g, '').replace(/（.*?）|\(.*?\)/g, '');

/**
 * Id of the class or area that a text names: by the id in front, by its name, or because the name stands in it (a title such as
 * 临溪市保障性住房领域基层政务公开标准目录). The longest name that fits.
 */
export function groupOf(text: string, areas: readonly DisclosureArea[]): string | undefined {
  const written = text.trim();
  const all = [...areas, ...LEGAL_CLASSES];
  const [, prefix] = /^([a-d]\d{2})(?!\d)/i.exec(written) ?? [];
  const exact = all.find(({ id, name }) => id === prefix?.toLowerCase() || name === written);
  if (exact) return exact.id;
  const within = areas
    .filter(({ name }) => plain(written).includes(plain(name)))
    .sort((a, b) => b.name.length - a.name.length);
  return within[0]?.id ?? LEGAL_CLASSES.find((each) => each.text === written)?.id;
}

const ON_REQUEST = /依申请/;
const PROACTIVE = /主动/;

function mannersOf(text: string): readonly Manner[] {
  if (text.trim() === '') return ['proactive'];
  return [
    ...(PROACTIVE.test(text) ? (['proactive'] as const) : []),
    ...(ON_REQUEST.test(text) ? (['on-request'] as const) : []),
  ];
}

/** Words of a cell: behind filled marks where there are marks, else all. */
function levelsOf(text: string): { readonly levels: readonly CatalogueLevel[]; readonly unknown: boolean } {
  const marked = [...text.matchAll(/[■☑√✓●]\s*([^■☑√✓●□☐○、，,\s]+)/g)].map(([, word = '']) => word);
  const words = marked.length > 0 || /[□☐○]/.test(text) ? marked : text.split(/[、，,;；/\s]+/).filter(Boolean);
  const read = words.map(levelOf);
  return {
    levels: inOrder(read.filter((level): level is CatalogueLevel => level !== undefined)),
    unknown: read.includes(undefined),
  };
}

interface Read {
  readonly details: ColumnDetails;
  readonly faults: readonly ColumnFault[];
}

const rulesOf = (text: string, words: CatalogueWords): readonly FilingRule[] | undefined =>
  text.trim() === '' ? [] : parseRules(text, words.kindOf);

/** Reads a row. Every fault is told at once, so that a file is mended in one go. */
export function readRow(row: CatalogueRow, words: CatalogueWords): Read {
  const faults: ColumnFault[] = [];
  const fault = (field: ColumnFault['field'], code: ColumnFault['code']): void => void faults.push({ field, code });
  const group = groupOf(row.group, words.areas);
  if (group === undefined) fault('group', 'catalogue.group-unknown');
  const { channels, unknown } = readChannels(row.channels);
  if (unknown.length > 0) fault('channels', 'catalogue.channel-unknown');
  const manners = mannersOf(row.manners);
  if (manners.length === 0) fault('manners', 'catalogue.manner-unknown');
  const read = levelsOf(row.levels);
  if (read.unknown) fault('levels', 'catalogue.level-unknown');
  const ofClass = legalClass(group ?? '')?.levels;
  if (ofClass && !read.levels.every((level) => ofClass.includes(level))) {
    fault('levels', 'catalogue.level-not-of-class');
  }
  const rules = rulesOf(row.rules, words);
  if (rules === undefined) fault('rules', 'catalogue.rules-shape');
  const details: ColumnDetails = {
    group: group ?? '',
    item: row.item.trim(),
    name: row.name.trim(),
    content: row.content.trim(),
    basis: row.basis.trim(),
    limit: row.limit.trim(),
    organ: row.organ.trim(),
    channels,
    audience: row.audience.trim() === '' ? '全社会' : row.audience.trim(),
    manners,
    levels: read.levels,
    rules: rules ?? [],
  };
  const told = new Set(faults.map(({ field }) => field));
  return { details, faults: [...faults, ...columnFaults(details).filter(({ field }) => !told.has(field))] };
}

/** The levels as they are written in a sheet. */
export const formatLevels = (levels: readonly CatalogueLevel[]): string =>
  levels.map((level) => levelName[level]).join('、');
