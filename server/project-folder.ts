import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of the project, from the sources (server/) as from the bundle (dist/server/). */
export function projectFolder(name: string): string {
  const candidates = [join(__dirname, '..', name), join(__dirname, '../..', name)];
  return candidates.find((folder) => existsSync(folder)) ?? join(process.cwd(), name);
}
