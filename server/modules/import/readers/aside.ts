import { readFile } from 'node:fs/promises';
import type { Place, SourceFile } from '../item';
import { decodeText } from './decode';
import { readFields } from './front-matter';

export type Aside =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly at: Place; readonly reason: string };

/** Fields of a document that cannot hold them itself, from `name.yaml` or `name.yml` beside it; none when there is no such file. */
export async function readAside({ path, name }: SourceFile): Promise<Aside> {
  for (const ending of ['.yaml', '.yml']) {
    const bytes = await readFile(path.replace(/\.[^./\\]+$/, ending)).catch(() => undefined);
    if (!bytes) continue;
    const file = name.replace(/\.[^./]+$/, ending);
    const text = decodeText(bytes);
    if (text === undefined) return { ok: false, at: { file, line: 1 }, reason: '文件不是 UTF-8 或 GB 18030 编码' };
    const read = readFields(text);
    return read.ok ? read : { ok: false, at: { file, line: read.line }, reason: read.reason };
  }
  return { ok: true, fields: {} };
}
