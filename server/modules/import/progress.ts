import type { Counts } from './run-import';

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const thousands = (n: number): string => n.toLocaleString('en-US');
const PLAIN_EVERY = 500;

/** Shows how far an import is: one line that changes on a terminal, a new line every 500 records elsewhere. */
export class Progress {
  readonly #out: Terminal;
  #shown = 0;
  #open = false;

  constructor(out: Terminal) {
    this.#out = out;
  }

  show(counts: Readonly<Counts>): void {
    const tty = this.#out.isTTY === true;
    if (!tty && counts.read - this.#shown < PLAIN_EVERY) return;
    this.#shown = counts.read;
    const line =
      `已读 ${thousands(counts.read)} 条：新增 ${thousands(counts.new)}，新版 ${thousands(counts['new-edition'])}，` +
      `未变 ${thousands(counts.unchanged)}，退回 ${thousands(counts.rejected)}`;
    this.#out.write(tty ? `\r\u001b[2K${line}` : `${line}\n`);
    this.#open = tty;
  }

  /** Writes a line of its own, below the changing one. */
  say(line: string): void {
    if (this.#open) this.#out.write('\n');
    this.#open = false;
    this.#out.write(`${line}\n`);
  }
}
