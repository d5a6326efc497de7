import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import type { PowerOrgan } from '../../../domain/power/import';
import type { DocumentKind } from '../../platform/publishing/tables';
import type { CityFile } from './city-file';
import { readPowers } from './read-powers';
import { resolveAll } from './relative-dates';

/** In this order each finds what it rests on. */
const FOLDERS: readonly [DocumentKind, string][] = [
  ['policies', '.md'],
  ['explainers', '.yaml'],
  ['qa-series', '.yaml'],
  ['qa-issues', '.yaml'],
  ['press-conferences', '.yaml'],
  ['notices', '.yaml'],
  ['gazettes', '.yaml'],
  ['special-topics', '.yaml'],
  ['proposals', '.yaml'],
  ['disclosure-guides', '.yaml'],
  ['budgets', '.yaml'],
];

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

function parseFile(text: string, extension: string): Record<string, unknown> {
  if (extension !== '.md') return parse(text) as Record<string, unknown>;
  const [, head, body] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined || body === undefined)
    throw new Error('it does not begin with front matter between --- lines');
  return { ...(parse(head) as Record<string, unknown>), body: body.replace(/^\n+|\s+$/g, '') };
}

function readFile(folder: string, kind: DocumentKind, file: string, now: Date): CityFile {
  const name = kind === 'directory' ? file : `${kind}/${file}`;
  try {
    const extension = extname(file);
    const parsed = resolveAll(parseFile(readFileSync(join(folder, name), 'utf8'), extension), now);
    return { kind, name, content: { sourceId: basename(file, extension), ...(parsed as object) } };
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** All files of the sample city, in the order in which they are published. */
export function readCity(folder: string, now: Date): CityFile[] {
  const directory = readFile(folder, 'directory', 'directory.yaml', now);
  const rest = FOLDERS.flatMap(([kind, extension]) => {
    const at = join(folder, kind);
    if (!existsSync(at)) return [];
    const files = readdirSync(at).filter((file) => file.endsWith(extension));
    return files.sort().map((file) => readFile(folder, kind, file, now));
  });
  const organs = directory.content['departments'] as readonly PowerOrgan[];
  const policies = rest.filter(({ kind }) => kind === 'policies');
  return [directory, ...rest, ...readPowers(folder, organs, policies)];
}
