import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ROOT, say } from './run.mjs';

/**
 * Prints issues of the sample city's gazette as PDF into sample-city/media/gazettes, each article on a page of its own, and
 * says which pages each article takes and how large the file is; both are written into the issue's YAML by hand.
 */
const ISSUES = ['2025-zengkan-1', '2026-05'];
const CITY = path.join(ROOT, 'sample-city');

const read = (file) => fs.readFileSync(path.join(CITY, file), 'utf8');

function textOf({ policy, text }) {
  return text ?? read(`policies/${policy}.md`).replace(/^---\n[\s\S]*?\n---\n+/, '');
}

async function loadPrinter() {
  const esbuild = await import('esbuild');
  const outfile = path.join(ROOT, 'dist/tools/print-gazette.cjs');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['server/modules/gazette/print-issue.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)).default;
}

const { printIssue } = await loadPrinter();
for (const key of ISSUES) {
  const issue = parse(read(`gazettes/${key}.yaml`));
  const name = issue.special ? `${issue.year}年增刊` : `${issue.year}年第${issue.number}期（总第${issue.total}期）`;
  const articles = issue.articles.map((article) => ({ ...article, text: textOf(article) }));
  const { bytes, pages } = await printIssue({
    gazette: '临溪市人民政府公报',
    organ: '临溪市人民政府办公室',
    name,
    publishedOn: issue.publishedOn,
    articles,
  });
  const file = path.join(CITY, `media/gazettes/${key}.pdf`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  say(`${key}: ${bytes.length} bytes; ${pages.map(({ from, to }) => `${from}–${to}`).join(', ')}`);
}
