import { withoutNul } from '../../../platform/clean-text';
import { decoded } from './decode';
import { SourceFault, type SourceRow } from './source-row';

/** Longest object in letters. */
const MOST_OBJECT = 256 * 1024;

/** Cuts the objects out of a list, or out of lines, without holding more than one of them. */
class ObjectCutter {
  #text = '';
  #depth = 0;
  #inString = false;
  #escaped = false;

  *add(portion: string): Generator<string> {
    for (const mark of portion) {
      if (this.#depth === 0) {
        if (mark === '{') this.#begin();
        else if (!/[\s[\],\uFEFF]/u.test(mark)) throw new SourceFault('dataset.file.not-json');
        continue;
      }
      this.#text += mark;
      if (this.#text.length > MOST_OBJECT) throw new SourceFault('dataset.file.not-json');
      if (this.#ends(mark)) {
        yield this.#text;
        this.#text = '';
      }
    }
  }

  #begin(): void {
    this.#depth = 1;
    this.#text = '{';
  }

  #ends(mark: string): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (mark === '\\') this.#escaped = true;
      else if (mark === '"') this.#inString = false;
      return false;
    }
    if (mark === '"') this.#inString = true;
    else if (mark === '{' || mark === '[') this.#depth += 1;
    else if (mark === '}' || mark === ']') this.#depth -= 1;
    return this.#depth === 0;
  }

  end(): void {
    if (this.#depth > 0) throw new SourceFault('dataset.file.not-json');
  }
}

function objectIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new SourceFault('dataset.file.not-json');
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number'))
    return value.join(',');
  return withoutNul(typeof value === 'string' ? value : JSON.stringify(value));
}

/**
 * Rows of a list of objects, or of one object a line. The names of the first object are the head; `line` counts objects,
 * the head as 1, as in a spreadsheet.
 */
export async function* jsonRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  const cutter = new ObjectCutter();
  let head: string[] | undefined;
  let line = 1;
  for await (const portion of decoded(bytes)) {
    for (const text of cutter.add(portion)) {
      const object = objectIn(text);
      if (!head) {
        head = Object.keys(object);
        yield { line, cells: head };
      }
      line += 1;
      yield { line, cells: head.map((name) => cellOf(object[name])) };
    }
  }
  cutter.end();
}
