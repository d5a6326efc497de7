import fs from 'node:fs';
import path from 'node:path';

/** Every function of `wx`, read from WeChat's own type declarations. */
export function wxNames(): string[] {
  const home = path.dirname(require.resolve('miniprogram-api-typings/package.json'));
  const text = fs.readFileSync(path.join(home, 'types/wx/lib.wx.api.d.ts'), 'utf8');
  const declarations = text.slice(text.lastIndexOf('interface Wx {'));
  const names = [...declarations.matchAll(/^ {8}([a-zA-Z]\w+)(?:<[^(]*>)?\(/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}
