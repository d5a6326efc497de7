import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Where the index lies. It is derived: every file here may be thrown away while the server is down. */
export interface IndexFiles {
  /** The index that answers, made or not. */
  current(): string;
  /** A new file, beside the current one. */
  fresh(): string;
  /** That file is the index from now on; the others go away. */
  choose(file: string): void;
  /** Takes away what a rebuild left that did not come to its end. */
  sweep(): void;
}

const IN_MEMORY = ':memory:';
const POINTER = 'current';
const NAME = /^index-[a-z0-9-]+\.db/;

/** Each index is kept in memory and made anew with each start: for tests and trials. */
const inMemory: IndexFiles = {
  current: () => IN_MEMORY,
  fresh: () => IN_MEMORY,
  choose: () => undefined,
  sweep: () => undefined,
};

/**
 * The files of one folder.
 *
 * @param folder - undefined: none, the index stays in memory
 * @param store - which store it is derived from: the index of another one is not used
 */
export const indexFiles = (folder: string | undefined, store: string): IndexFiles => {
  if (folder === undefined) return inMemory;
  const pointer = join(folder, POINTER);
  const fresh = (): string => {
    mkdirSync(folder, { recursive: true });
    return join(folder, `index-${store}-${randomBytes(6).toString('hex')}.db`);
  };
  const pointed = (): string | undefined => {
    const name = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
    return NAME.test(name) && name.startsWith(`index-${store}-`) ? name : undefined;
  };
  const sweep = (): void => {
    const kept = pointed();
    for (const name of readdirSync(folder)) {
      if (NAME.test(name) && (kept === undefined || !name.startsWith(kept)))
        rmSync(join(folder, name), { force: true });
    }
  };
  const choose = (file: string): void => {
    writeFileSync(`${pointer}.new`, file.slice(folder.length + 1));
    renameSync(`${pointer}.new`, pointer);
    sweep();
  };
  return {
    current() {
      const name = pointed();
      if (name !== undefined) return join(folder, name);
      const file = fresh();
      choose(file);
      return file;
    },
    fresh,
    choose,
    sweep,
  };
};
