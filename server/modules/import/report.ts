import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RejectedRecord } from './item';

/** Writes rejected records to a file as they come, so that a killed import leaves them too. No file is made when there are none. */
export class RejectReport {
  readonly file: string;
  #made = false;

  /** @param startedAt - names the file */
  constructor(dataDir: string, startedAt: Date) {
    const name = startedAt.toISOString().replace(/[:.]/g, '-');
    this.file = path.join(dataDir, 'import-reports', `${name}.jsonl`);
  }

  async add({ at, reason, record }: RejectedRecord): Promise<void> {
    if (!this.#made) await mkdir(path.dirname(this.file), { recursive: true });
    this.#made = true;
    await appendFile(this.file, `${JSON.stringify({ file: at.file, line: at.line, reason, record })}\n`);
  }
}
