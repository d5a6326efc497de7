import fs from 'node:fs';
import path from 'node:path';

/** A fault put into a copy of the compiled mini-program. */
export interface Fault {
  what: string;
  apply: (folder: string) => void;
}

function change(file: string, edit: (text: string) => string): (folder: string) => void {
  return (folder) => {
    const full = path.join(folder, file);
    const before = fs.readFileSync(full, 'utf8');
    const after = edit(before);
    // A fault that changes nothing would prove nothing.
    if (after === before) throw new Error(`${file} does not hold what this fault changes`);
    fs.writeFileSync(full, after);
  };
}

const cut = (file: string, text: string) => change(file, (source) => source.replaceAll(text, ''));
const swap = (file: string, from: string | RegExp, to: string) => change(file, (source) => source.replaceAll(from, to));
const begin = (file: string, code: string) => change(file, (source) => `${code}\n${source}`);
const end = (file: string, text: string) => change(file, (source) => `${source}\n${text}`);
const remove = (file: string) => (folder: string) => fs.rmSync(path.join(folder, file));
const appJson = (edit: (app: { pages: string[]; subPackages: { root: string }[] }) => unknown) =>
  change('app.json', (text) => JSON.stringify(edit(JSON.parse(text) as Parameters<typeof edit>[0])));

/** What can go wrong between our sources and a phone, one at a time. */
export const FAULTS: Fault[] = [
  { what: 'a tap is bound nowhere', apply: cut('base.wxml', ' bindtap="eh"') },
  { what: 'what is typed is bound nowhere', apply: cut('base.wxml', ' bindinput="eh"') },
  {
    what: 'the template of text is missing',
    apply: swap('base.wxml', /(?<=name=")tmpl(?=_0_\d+">\s*<block>\{\{i\.v\}\})/g, 'lost'),
  },
  { what: 'accessible names are left out', apply: swap('base.wxml', / aria-label="[^"]*"/g, '') },
  {
    what: 'templates and runtime number attributes differently',
    apply: swap('app.js', /\["aria-role"[^\]]*\]/g, '[]'),
  },
  { what: 'a template is not closed', apply: end('pages/home.wxml', '<view>') },
  { what: 'the templates’ script is broken', apply: end('utils.wxs', 'function (') },
  { what: 'a style sheet has a selector that WeChat refuses', apply: end('app.wxss', '* { margin: 0 }') },
  { what: 'a page asks at a wrong address', apply: swap('pages/home.js', '/api/home', '/api/hone') },
  { what: 'a page uses localStorage', apply: begin('pages/home.js', 'localStorage.setItem("a", "b");') },
  { what: 'a page uses the DOM', apply: begin('pages/home.js', 'document.title = "a";') },
  { what: 'a page uses fetch', apply: begin('pages/home.js', 'fetch("/api/home");') },
  { what: 'a page evaluates text', apply: begin('pages/home.js', 'eval("1");') },
  { what: 'a page makes a function of text', apply: begin('pages/home.js', 'Function("return 1")();') },
  {
    what: 'the main package requires a sub-package',
    apply: begin('pages/me.js', 'require("../resident/foi/apply.js");'),
  },
  { what: 'a shared file is not in the package', apply: remove('vendors.js') },
  { what: 'a page’s code is not in the package', apply: remove('pages/me.js') },
  { what: 'a link has a typo', apply: swap('common.js', 'resident/working-days/count', 'resident/working-days/cuont') },
  {
    what: 'a sub-package is not declared',
    apply: appJson((app) => ({ ...app, subPackages: app.subPackages.filter(({ root }) => !root.endsWith('foi')) })),
  },
  {
    what: 'a tab page is not declared',
    apply: appJson((app) => ({ ...app, pages: app.pages.filter((page) => page !== 'pages/me') })),
  },
  { what: 'the app is never registered', apply: swap('app.js', /\bApp\(/g, 'String(') },
];
