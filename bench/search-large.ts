import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { SearchDocument } from '../server/modules/search/engine/engine';
import { openEngine } from '../server/modules/search/engine/open-engine';
import { report, type Line } from './report';
import { documentOf, readLaws, readQueries, readTables, type Law } from './search-corpus';
import { miniSearch } from './search-others';
import { at, cpuMs, inWords, timed, type Measured, type SubjectQuestions } from './search-timing';
import { chanceFrom, phrasesOf } from './search-typos';

/** Arguments: a folder to keep the index in, the folder of the corpus, the folder of the city's tables, how many documents. */
const [cache = '', corpus = '', shipped = '', many = '100000'] = process.argv.slice(2);
const DOCUMENTS = Number(many);
const SEED = 20261;
const QUERIES = 2_000;
/** MiniSearch keeps everything on the heap and takes hours for all of them. */
const FOR_MINISEARCH = 10_000;
const BATCH = 1_000;
const COMPARED = 300;
const ADDED = 300;
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** News of a city, put together from real paragraphs: what surrounds the policies in a large index. */
function* newsFrom(laws: readonly Law[], many: number): Generator<SearchDocument> {
  const chance = chanceFrom(SEED);
  const paragraphs = laws.flatMap(({ body }) => body.split('\n').filter((text) => text.length > 20));
  const phrases = phrasesOf(
    laws.map(({ body }) => body),
    20_000,
    SEED,
  );
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;
  for (let number = 0; number < many; number += 1) {
    const title = `${pick(['市', '区', '县'])}${pick(['召开', '部署', '推进', '通报', '公布', '举办'])}${pick(phrases)}${pick(['工作', '会议', '情况', '名单', '活动'])}`;
    const passages = Array.from({ length: 4 + Math.floor(chance() * 12) }, () => ({ text: pick(paragraphs) }));
    const topic = `topic-${Math.floor(chance() * 40)}`;
    const department = `department-${Math.floor(chance() * 60)}`;
    const date = `${2010 + Math.floor(chance() * 16)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 10)}`;
    yield {
      key: `notices/news-${number}`,
      kind: 'notices',
      title,
      department: { id: department, name: department },
      topics: [{ id: topic, name: topic }],
      date,
      passages,
    };
  }
}

/** As SQLite's full text is used where nobody thinks of it: all words of all documents, best first by its own order. */
function plainFts5(documents: Iterable<SearchDocument>): (q: string) => unknown {
  const file = path.join(cache, 'plain.db');
  rmSync(file, { force: true });
  const db = new Database(file);
  db.exec(`PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE laws USING fts5(title, body); BEGIN`);
  const insert = db.prepare('INSERT INTO laws VALUES (?, ?)');
  const spaced = (text: string): string => [...text].join(' ');
  for (const { title, passages } of documents)
    insert.run([spaced(title), spaced(passages.map(({ text }) => text).join('\n'))]);
  db.exec('COMMIT');
  const find = db.prepare('SELECT rowid FROM laws WHERE laws MATCH ? ORDER BY bm25(laws) LIMIT 20');
  return (q) => {
    const words = q.match(/[\p{L}\p{N}]/gu) ?? [];
    return find.all([words.map((word) => `"${word}"`).join(' OR ')]);
  };
}

/** What people ask: judged questions, titles, phrases of bodies and single common words, in one mix. */
function questionsFrom(laws: readonly Law[]): string[] {
  const chance = chanceFrom(SEED);
  const judged = readQueries(corpus).map(({ q }) => q);
  const phrases = phrasesOf(
    laws.map(({ body }) => body),
    1_000,
    SEED + 1,
  );
  const common = [
    '条例',
    '管理',
    '通知',
    '办法',
    '工作',
    '申请',
    '公开',
    '规定',
    '服务',
    '社会保险',
    '教育',
    '企业 登记',
  ];
  const sources = [judged, laws.map(({ title }) => title), phrases, common];
  return Array.from({ length: QUERIES }, () => {
    const source = sources[Math.floor(chance() * sources.length)] ?? judged;
    return source[Math.floor(chance() * source.length)] ?? '';
  });
}

/** Milliseconds that filling the index took. */
function fill(file: string, documents: Iterable<SearchDocument>): number {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  const engine = openEngine(file, readTables(shipped));
  let writingMs = 0;
  let batch: SearchDocument[] = [];
  const write = (): void => {
    const from = cpuMs();
    engine.put(batch, engine.count() + batch.length);
    writingMs += cpuMs() - from;
    batch = [];
  };
  for (const document of documents) if (batch.push(document) === BATCH) write();
  if (batch.length > 0) write();
  engine.close();
  return writingMs;
}

/** Lets a process of its own search, so that what this one holds is not in its memory. */
async function measure(file: string, asked: SubjectQuestions): Promise<Measured> {
  const questions = path.join(cache, 'questions.json');
  writeFileSync(questions, JSON.stringify(asked));
  const subject = fork(path.join(__dirname, 'search-subject.js'), [file, shipped, questions]);
  const ended = once(subject, 'exit').then(([code]) => {
    throw new Error(`The process that searches ended with ${String(code)}.`);
  });
  const [measured] = (await Promise.race([once(subject, 'message'), ended])) as [Measured];
  return measured;
}

async function main(): Promise<boolean> {
  const laws = readLaws(corpus);
  const all = function* (): Generator<SearchDocument> {
    yield* laws.map(documentOf);
    yield* newsFrom(laws, DOCUMENTS - laws.length);
  };
  const file = path.join(cache, 'large.db');
  say(`Indexing ${DOCUMENTS} documents …`);
  const writingMs = fill(file, all());
  const questions = questionsFrom(laws);
  say('Searching …');
  const documents = laws
    .slice(0, ADDED)
    .map((law) => ({ ...documentOf(law), key: `policies/new-${law.id.toLowerCase()}` }));
  const asked = { questions, documents, seed: SEED };
  const { openingMs, searching, suggesting, harassing, adding, megabytes } = await measure(file, asked);
  say(`${inWords(searching)}, ${megabytes.toFixed(0)} MB; plain FTS5 with as many, MiniSearch with fewer …`);
  const fts5 = timed(questions.slice(0, COMPARED), plainFts5(all()));
  const few = [...newsFrom(laws, FOR_MINISEARCH)].map(({ key, title, passages }) => ({
    id: key,
    title,
    body: passages.map(({ text }) => text).join('\n'),
    docType: '',
    issuer: '',
  }));
  const mini = miniSearch(few);
  const minis = timed(questions.slice(0, COMPARED), (q) => mini(q, 20));
  const beside = [`plain FTS5 ${inWords(fts5)}`, `MiniSearch with ${FOR_MINISEARCH}: ${inWords(minis)}`];
  const lines: Line[] = [
    { what: 'rebuild', measured: writingMs / 60_000, unit: 'min', budget: 3 },
    { what: 'opening a filled index', measured: openingMs / 1_000, unit: 's' },
    { what: 'search: p50', measured: at(searching, 0.5), unit: 'ms', budget: 8, detail: beside[0] ?? '' },
    { what: 'search: p99', measured: at(searching, 0.99), unit: 'ms', budget: 25, detail: beside[1] ?? '' },
    { what: 'suggestions: p99', measured: at(suggesting, 0.99), unit: 'ms', budget: 5, detail: inWords(suggesting) },
    {
      what: 'hostile queries: slowest, least of four',
      measured: at(harassing, 1),
      unit: 'ms',
      budget: 100,
      detail: inWords(harassing),
    },
    { what: 'one document added: p50', measured: at(adding, 0.5), unit: 'ms', budget: 10, detail: inWords(adding) },
    { what: 'memory of the process', measured: megabytes, unit: 'MB', budget: 600 },
  ];
  return report(lines);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(2);
  },
);
