import { STATUS_WORDS, TAGS } from './status-words';

type Json = Record<string, unknown>;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2530;--soft:#5a6675;--line:#dfe4ea;--paper:#fff;--ground:#f5f7f9;--mark:#0b6b57}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a5b0bd;--line:#323b46;--paper:#1b2129;--ground:#12161c;--mark:#5fd0b4}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 16px 96px}h1{font-size:28px;margin:0 0 8px}h2{font-size:20px;margin:48px 0 8px}
p{margin:4px 0}a{color:var(--mark)}.soft{color:var(--soft)}nav{display:flex;flex-wrap:wrap;gap:8px 16px;margin:24px 0}
details{background:var(--paper);border:1px solid var(--line);border-radius:12px;margin:8px 0;padding:0 16px}
summary{padding:12px 0;cursor:pointer}summary:focus-visible{outline:3px solid var(--mark);border-radius:8px}
code,pre{font:14px/1.6 ui-monospace,SFMono-Regular,Menlo,monospace}pre{overflow:auto;background:var(--ground);border-radius:8px;padding:12px}
.verb{display:inline-block;min-width:56px;font-weight:700;color:var(--mark)}table{border-collapse:collapse;width:100%;margin:8px 0 16px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}.wide{overflow-x:auto}`;

const asJson = (value: unknown): string => `<pre><code>${escape(JSON.stringify(value, null, 2))}</code></pre>`;

/** References become links to the shape further down. */
const linked = (html: string): string =>
  html.replace(/#\/components\/schemas\/(\w+)/g, (all, name: string) => `<a href="#${name}">${all}</a>`);

function parameters(operation: Json): string {
  const list = (operation['parameters'] ?? []) as {
    name: string;
    in: string;
    required?: boolean;
    schema: Json;
    description?: string;
  }[];
  if (list.length === 0) return '';
  const where: Record<string, string> = { path: '地址', query: '查询', header: '头' };
  const rows = list.map(({ name, in: place, required, schema, description }) => {
    const said = description ?? (schema['description'] as string | undefined) ?? '';
    const rule = JSON.stringify({ ...schema, description: undefined });
    return `<tr><td><code>${escape(name)}</code></td><td>${where[place] ?? place}${required ? '，必填' : ''}</td><td>${escape(said)} <code>${escape(rule)}</code></td></tr>`;
  });
  return `<h3>参数</h3><div class="wide"><table><thead><tr><th>名称</th><th>位置</th><th>说明</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function body(operation: Json): string {
  const request = operation['requestBody'] as { content: Record<string, { schema: unknown }> } | undefined;
  const schema = request?.content['application/json']?.schema;
  return schema === undefined ? '' : `<h3>提交的内容（JSON）</h3>${linked(asJson(schema))}`;
}

function responses(operation: Json): string {
  const all = Object.entries(operation['responses'] as Record<string, { description: string; content?: Json }>);
  const rows = all.map(([status, { description, content }]) => {
    const [type, shape] = Object.entries(content ?? {})[0] ?? [];
    const schema = (shape as { schema?: Json } | undefined)?.schema;
    const answer = type === undefined ? '' : `<code>${escape(type)}</code>`;
    const detail = schema === undefined || Number(status) >= 400 ? '' : linked(asJson(schema));
    return `<tr><td><code>${status}</code></td><td>${escape(description || (STATUS_WORDS[status] ?? ''))} ${answer}${detail}</td></tr>`;
  });
  return `<h3>答复</h3><div class="wide"><table><tbody>${rows.join('')}</tbody></table></div>`;
}

function operationHtml(path: string, method: string, operation: Json): string {
  const said = escape(textOf(operation['summary']));
  const more =
    operation['description'] === undefined ? '' : `<p class="soft">${escape(textOf(operation['description']))}</p>`;
  return `<details><summary><span class="verb">${method.toUpperCase()}</span> <code>${escape(path)}</code> <span class="soft">${said}</span></summary>${more}${parameters(operation)}${body(operation)}${responses(operation)}</details>`;
}

/** The interface to read, as one page: no script, nothing from elsewhere. */
export function docsPage(document: Json): string {
  const info = document['info'] as { title: string; description: string; version: string };
  const operations = Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const used = TAGS.filter(({ name }) =>
    operations.some(({ operation }) => (operation['tags'] as string[] | undefined)?.includes(name)),
  );
  const sections = used.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => (operation['tags'] as string[] | undefined)?.[0] === name);
    const list = own.map(({ path, method, operation }) => operationHtml(path, method, operation)).join('');
    return `<section><h2 id="tag-${name}">${escape(description)}</h2>${list}</section>`;
  });
  const schemas = Object.entries((document['components'] as { schemas: Json }).schemas)
    .map(
      ([name, schema]) =>
        `<details id="${name}"><summary><code>${name}</code></summary>${linked(asJson(schema))}</details>`,
    )
    .join('');
  const nav = used.map(({ name, description }) => `<a href="#tag-${name}">${escape(description)}</a>`).join('');
  const intro = escape(info.description).replaceAll('\n', '</p><p>');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(info.title)}</title><style>${STYLE}</style></head><body><main><h1>${escape(info.title)}</h1><p class="soft">第 ${escape(info.version)} 版 · <a href="/api/openapi.json">OpenAPI 3.1 描述文件</a></p><p>${intro}</p><nav aria-label="目录">${nav}<a href="#shapes">数据结构</a></nav>${sections.join('')}<h2 id="shapes">数据结构</h2>${schemas}</main></body></html>`;
}
