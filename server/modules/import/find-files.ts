import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Reader, SourceFile } from './item';
import { readDocx } from './readers/docx';
import { readHtml } from './readers/html';
import { readJsonLines } from './readers/json-lines';
import { readMarkdown } from './readers/markdown';

const READERS: Readonly<Record<string, Reader>> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.docx': readDocx,
  '.html': readHtml,
  '.htm': readHtml,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};

/** The reader for a file by its ending, or undefined for kinds of files that are not imported. */
export const readerOf = (file: string): Reader | undefined => READERS[path.extname(file).toLowerCase()];

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  /** Files that no reader takes. */
  readonly skipped: readonly string[];
  /** Paths that are not there. */
  readonly missing: readonly string[];
}

/** `.yaml` beside a document holds its fields; `~$name.docx` is Word's own lock file. */
const isAside = (name: string): boolean => /\.ya?ml$/i.test(name) || name.startsWith('.') || name.startsWith('~$');

/**
 * The files of paths, each once, folders walked all the way down, in the order of their names.
 *
 * @param paths - files or folders
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, SourceFile>();
  const skipped: string[] = [];
  const missing: string[] = [];
  const take = (file: string, root: string): void => {
    const name = path.relative(root, file).split(path.sep).join('/');
    if (!readerOf(file)) skipped.push(name);
    else if (!files.has(file)) files.set(file, { path: file, name });
  };
  const walk = async (folder: string, root: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isAside(entry.name)) continue;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(full, root);
      else if (entry.isFile()) take(full, root);
    }
  };
  for (const given of paths) {
    const full = path.resolve(given);
    const found = await stat(full).catch(() => undefined);
    if (!found) missing.push(given);
    else if (found.isDirectory()) await walk(full, full);
    else take(full, path.dirname(full));
  }
  return { files: [...files.values()], skipped, missing };
}
