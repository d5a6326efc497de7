import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of reference cases beside the repository. The project's own tests do not need it. */
const SHARED = path.resolve(__dirname, '../../../shared');

/** A JSON file of the reference cases, or null where the folder is absent. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the assertions that follow are the check
export function readShared(file: string): any {
  const full = path.join(SHARED, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : null;
}

/** The path of a reference file, or null where the folder is absent. */
export function sharedPath(file: string): string | null {
  const full = path.join(SHARED, file);
  return existsSync(full) ? full : null;
}

/** `it` where the reference cases are there, and a skipped test that says why where they are not. */
export function itWithShared(file: string, sentence: string, test: () => void): void {
  if (sharedPath(file) === null) it.skip(`${sentence} (skipped: ../shared/${file} is not here)`, () => undefined);
  else it(sentence, test);
}
