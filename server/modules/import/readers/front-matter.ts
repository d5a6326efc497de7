import { parseDocument } from 'yaml';

export type FrontMatter =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  /** `line` counts from the first line of the YAML, from 1. */
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Reads the fields of a document from YAML. Dates stay text: a civil date has no zone. */
export function readFields(yaml: string): FrontMatter {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const [{ line } = { line: 1 }] = error.linePos ?? [];
    return { ok: false, line, reason: `题头写法有误：${error.message.split('\n')[0] ?? ''}` };
  }
  const fields: unknown = document.toJS({ maxAliasCount: 20 });
  if (fields === null || fields === undefined) return { ok: true, fields: {} };
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    return { ok: false, line: 1, reason: '题头应是“名称: 内容”的形式' };
  }
  return { ok: true, fields: fields as Record<string, unknown> };
}
