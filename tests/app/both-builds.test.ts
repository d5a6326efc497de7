import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)));

const isForOneBuild = (file: string): boolean => /\.(h5|render)\.tsx?$/.test(file);

/** Lines that match, each with its place; comments are not code. */
const linesWith = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readFileSync(path.join(SRC, file), 'utf8')
      .split('\n')
      .map((line, index) => ({ line, at: `${file}:${String(index + 1)}` }))
      .filter(({ line }) => !/^\s*(\*|\/\*|\/\/)/.test(line) && pattern.test(line))
      .map(({ line, at }) => `${at} ${line.trim()}`),
  );

const SCREENS = [...sourcesIn('pages'), ...sourcesIn('resident')];
const SHARED_UI = sourcesIn('ui').filter((file) => !isForOneBuild(file) && !file.startsWith('ui/primitives/'));
const SHARED = [...SCREENS, ...SHARED_UI];

describe('screens', () => {
  it('are written once: none of them exists for one build only', () => {
    expect(SCREENS.filter(isForOneBuild)).toEqual([]);
  });

  it('are made of primitives, because an HTML element is nothing in a mini-program', () => {
    expect(linesWith(SHARED, /(^|[\s(>?:])<[a-z][\w-]*[\s/>]/)).toEqual([]);
  });

  it('know neither a window nor WeChat', () => {
    expect(linesWith(SHARED, /\b(window|document|localStorage|sessionStorage|navigator|wx|Taro)\.|@tarojs/)).toEqual(
      [],
    );
  });

  it('never put raw HTML on a page', () => {
    expect(
      linesWith([...SHARED, ...sourcesIn('ui'), ...sourcesIn('platform')], /dangerouslySetInnerHTML|innerHTML\s*=/),
    ).toEqual([]);
  });
});

describe('sizes', () => {
  const styles = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'));

  it('of type follow the size that the reader chose', () => {
    const fixed = linesWith(
      styles.filter((file) => !file.endsWith('tokens.scss')),
      /font-size:\s*[\d.]+(px|rem|pt)/,
    );
    expect(fixed).toEqual([]);
  });

  it('are given in a file of styles or follow from content, never as a font size in code', () => {
    expect(linesWith(SHARED, /fontSize\s*:/)).toEqual([]);
  });
});
