import { availableParallelism, loadavg } from 'node:os';
import { filledFolder } from './fill';
import { compare, type Compared, type Target } from './measure';
import { measureBuilt } from './built-server';
import { Loader, Subject } from './process';
import { readsWhilePublishing, slowestToBeSeen } from './publishing';
import { report, type Line } from './report';

/** Arguments: a folder to keep filled stores in, the built server. */
const [cache = '', built = ''] = process.argv.slice(2);
const FEW = 1_000;
const SOME = 2_000;
const MANY = 100_000;
const HEADERS = { 'Accept-Encoding': 'gzip, deflate, br' };

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const get = (paths: readonly string[], headers: Record<string, string> = {}, expect = 200): Target => ({
  paths,
  headers: { ...HEADERS, ...headers },
  expect,
});

const list = get(['/api/notices']);
const filtered = get(['/api/notices?topic=yiliao&year=2020']);
const details = get(Array.from({ length: 500 }, (_, at) => `/api/notices/notice-${at}`));
const ROOT = get(['/']);

async function headersOf(subject: Subject, path: string): Promise<{ bytes: number; etag: string }> {
  const answer = await fetch(`http://127.0.0.1:${subject.port}${path}`, { method: 'HEAD', headers: HEADERS });
  return { bytes: Number(answer.headers.get('content-length')), etag: answer.headers.get('etag') ?? '' };
}

const inWords = ({ a, b }: Compared): string =>
  `${a.cpuMicros.toFixed(1)} → ${b.cpuMicros.toFixed(1)} µs, ${a.perSecond.toFixed(0)} → ${b.perSecond.toFixed(0)} req/s`;

/** One kind of read against a bare server that sends a fixed buffer of the same size. */
async function againstBare(
  loader: Loader,
  subject: Subject,
  target: Target,
  { bytes, status = 200 }: { bytes: number; status?: number },
): Promise<Compared> {
  const bare = await Subject.start('bare', String(bytes), String(status));
  const compared = await compare(loader, [bare, { ...ROOT, expect: status }], [subject, target]);
  bare.end();
  return compared;
}

async function readBudgets(loader: Loader, subject: Subject): Promise<Line[]> {
  const lines: Line[] = [];
  const reads = [
    ['list', list],
    ['filtered list', filtered],
    ['detail', details],
  ] as const;
  for (const [what, target] of reads) {
    const { bytes } = await headersOf(subject, target.paths[0] ?? '');
    const compared = await againstBare(loader, subject, target, { bytes });
    lines.push({
      what: `${what}: CPU / bare`,
      measured: compared.cpuRatio,
      unit: '×',
      budget: 1.4,
      detail: inWords(compared),
    });
    lines.push({
      what: `${what}: p99 at 64 / bare`,
      measured: compared.p99Ratio,
      unit: '×',
      budget: 3,
      detail: `${compared.a.p99Ms.toFixed(2)} → ${compared.b.p99Ms.toFixed(2)} ms`,
    });
  }
  const path = list.paths[0] ?? '';
  const { etag, bytes } = await headersOf(subject, path);
  const known = get([path], { 'If-None-Match': etag }, 304);
  const full = await againstBare(loader, subject, known, { bytes });
  lines.push({
    what: '304: CPU / bare, same page',
    measured: full.cpuRatio,
    unit: '×',
    budget: 1.2,
    detail: inWords(full),
  });
  const empty = await againstBare(loader, subject, known, { bytes: 0, status: 304 });
  lines.push({
    what: '304: CPU / bare, empty 304',
    measured: empty.cpuRatio,
    unit: '×',
    detail: inWords(empty),
  });
  return lines;
}

async function scaleBudgets(loader: Loader, few: Subject, many: Subject): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [what, target] of [
    ['list', list],
    ['detail', details],
  ] as const) {
    const compared = await compare(loader, [few, target], [many, target]);
    const name = `${what}: ${MANY / 1000},000 / ${FEW / 1000},000 items`;
    lines.push({ what: name, measured: compared.cpuRatio, unit: '×', budget: 1.1, detail: inWords(compared) });
  }
  return lines;
}

async function publishingBudgets(loader: Loader, subject: Subject): Promise<Line[]> {
  const seenMs = await slowestToBeSeen(subject, 200_000);
  const mixed: Target = { ...details, paths: [...details.paths.slice(0, 60), ...list.paths, ...filtered.paths] };
  const reads = await readsWhilePublishing(loader, subject, mixed, 300_000);
  const detail = `${reads.idleMs.toFixed(2)} → ${reads.publishingMs.toFixed(2)} ms, 5 publications a second`;
  return [
    { what: 'publication seen by readers, slowest of 20', measured: seenMs, unit: 'ms', budget: 100 },
    { what: 'read p99 while publishing / idle', measured: reads.ratio, unit: '×', budget: 2, detail },
  ];
}

async function main(): Promise<boolean> {
  say('Filling stores (kept for the next run) …');
  const folders = new Map<number, string>();
  for (const count of [FEW, SOME, MANY]) folders.set(count, await filledFolder(cache, count));
  const folder = (count: number): string => folders.get(count) ?? '';
  const loader = new Loader();

  say('Reads against a bare node:http server …');
  const some = await Subject.start('subject', folder(SOME));
  await some.settled();
  const lines = await readBudgets(loader, some);
  say('Publishing …');
  lines.push(...(await publishingBudgets(loader, some)));
  some.end();

  say(`${FEW} items against ${MANY} …`);
  const few = await Subject.start('subject', folder(FEW));
  const many = await Subject.start('subject', folder(MANY));
  await few.settled();
  await many.settled();
  lines.push(...(await scaleBudgets(loader, few, many)));
  few.end();
  many.end();

  say('Cold start and memory of the built server …');
  const { coldMs, peakMb } = await measureBuilt(built, folder(SOME), loader, SOME);
  lines.push({ what: 'cold start to first 200, 2,000 items', measured: coldMs, unit: 'ms', budget: 1_000 });
  lines.push({ what: 'peak memory under load, 2,000 items', measured: peakMb, unit: 'MB', budget: 160 });
  loader.end();
  const busy = loadavg()[0] ?? 0;
  say(
    `\n${availableParallelism()} cores, load average ${busy.toFixed(1)}${busy > 2 * availableParallelism() ? ': others are at work here, so times say little' : ''}\n`,
  );
  return report(lines);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(2);
  },
);
