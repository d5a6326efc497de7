import { WEAPP_DIST } from '../built-package';
import { checkWxml, compileWxss } from '../harness/compile-package';
import { wxNames } from '../harness/logic/wx-names';
import { PackageFiles } from '../harness/package-files';
import { readScripts } from './javascript';
import { missingFiles } from './missing-files';
import { packageSizes } from './package-sizes';
import { undeclaredPrivateCalls } from './privacy';
import { styleFaults } from './style-sheets';

const KB = 1_024;
const MB = 1_024 * KB;

/** webpack's way to the global object, reached only where `globalThis` is missing. */
const KNOWN_EVALUATION = { file: 'runtime.js', text: 'new Function("return this")' };

/** Newest language that WebViews of the phones we serve understand (iOS 12, Chrome 70). */
const NEWEST_EDITION = 2_019;

const files = new PackageFiles(WEAPP_DIST);
const scripts = readScripts(files);

describe('the compiled mini-program', () => {
  it('has every file that app.json and its pages name', () => {
    expect(missingFiles(files)).toEqual([]);
  });

  it("passes WeChat's own compilers for WXML and WXSS", () => {
    expect(() => checkWxml(files)).not.toThrow();
    expect(Object.keys(compileWxss(files))).toContain('app');
  });

  it('keeps the main package below 700 KB and each package below 2 MB', () => {
    const sizes = packageSizes(files);
    expect(sizes['main']).toBeLessThanOrEqual(700 * KB);
    expect(Object.entries(sizes).filter(([, size]) => size > 2 * MB)).toEqual([]);
  });

  it('carries no source maps', () => {
    expect(files.list().filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('evaluates no text as code', () => {
    const found = scripts.flatMap(({ file, evaluations }) => evaluations.map((text) => ({ file, text })));
    expect(found.filter(({ file, text }) => file !== KNOWN_EVALUATION.file || text !== KNOWN_EVALUATION.text)).toEqual(
      [],
    );
  });

  it('calls only what WeChat declares', () => {
    const known = new Set([...wxNames(), 'env', 'cloud', 'webpackJsonp', 'canIUse']);
    const used = scripts.flatMap(({ wxNames: names }) => [...names]);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  it('speaks to no host without TLS, but for the computer it is developed on', () => {
    const origins = scripts.flatMap((script) => [...script.origins]);
    const open = origins.filter((origin) => /^(http|ws):/.test(origin));
    expect(open.filter((origin) => !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin))).toEqual([]);
  });

  it(`is written in the language of ${NEWEST_EDITION} or older`, () => {
    expect(
      scripts.filter(({ edition }) => edition > NEWEST_EDITION).map(({ file, edition }) => `${file}: ${edition}`),
    ).toEqual([]);
  });

  it('styles without `*` selectors and without pictures of the package', () => {
    expect(styleFaults(files)).toEqual([]);
  });

  it('declares what it asks of a person', () => {
    expect(undeclaredPrivateCalls(files)).toEqual([]);
    expect(files.app['__usePrivacyCheck__']).toBe(true);
    expect(files.app['lazyCodeLoading']).toBe('requiredComponents');
  });
});
