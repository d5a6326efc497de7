import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../tools/browser.cjs';
import { startSite } from '../tests/h5/harness/site';

const RUNS = 3;
const LEAST_SCORE = 97;
const MOST_SHIFT = 0.02;
const PAGES = {
  home: '/pages/home',
  explainer: '/resident/explainer/detail?id=gongjijin-zufang-tujie',
  'Q&A issue': '/resident/qa-series/issue?id=yibao-shebao-wenda-1',
  'press conference': '/resident/press-conference/detail?id=fabuhui-menzhen-gongji',
};
const FLAGS = '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync';

interface Measured {
  readonly score: number;
  /** Seconds. */
  readonly paint: number;
  readonly largestPaint: number;
  readonly shift: number;
}

interface Report {
  readonly categories: { readonly performance: { readonly score: number } };
  readonly audits: Readonly<Record<string, { readonly numericValue: number }>>;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One Lighthouse run in a process of its own: mobile, throttling simulated. */
async function lighthouse(url: string, folder: string): Promise<Measured> {
  const output = join(folder, 'report.json');
  const cli = require.resolve('lighthouse/cli/index.js');
  const child = spawn(
    process.execPath,
    [
      cli,
      url,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${output}`,
      `--chrome-flags=${FLAGS}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CHROME_PATH: chromiumPath() ?? '' } },
  );
  let complaints = '';
  child.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`lighthouse ended with ${String(code)}: ${complaints.slice(-1_500)}`);
  const { categories, audits } = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const seconds = (audit: string): number => (audits[audit]?.numericValue ?? 0) / 1_000;
  return {
    score: Math.round(categories.performance.score * 100),
    paint: seconds('first-contentful-paint'),
    largestPaint: seconds('largest-contentful-paint'),
    shift: audits['cumulative-layout-shift']?.numericValue ?? 1,
  };
}

async function main(): Promise<number> {
  const site = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-lighthouse-'));
  let failed = 0;
  try {
    process.stdout.write('page               score (runs)          FCP s   LCP s   CLS\n');
    for (const [name, path] of Object.entries(PAGES)) {
      const runs: Measured[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await lighthouse(site.origin + path, folder));
      const of = (key: keyof Measured): number => median(runs.map((each) => each[key]));
      const holds = of('score') >= LEAST_SCORE && of('shift') <= MOST_SHIFT;
      if (!holds) failed += 1;
      const scores = `${String(of('score'))} (${runs.map(({ score }) => score).join(' ')})`;
      const figures = [of('paint').toFixed(2), of('largestPaint').toFixed(2), of('shift').toFixed(3)].join('    ');
      process.stdout.write(`${name.padEnd(18)} ${scores.padEnd(21)} ${figures}${holds ? '' : '   over budget'}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await site.stop();
  }
  process.stdout.write(
    `budget: score ≥ ${String(LEAST_SCORE)}, CLS ≤ ${String(MOST_SHIFT)}, median of ${String(RUNS)} runs\n`,
  );
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exitCode = 1;
  },
);
