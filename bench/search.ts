import { rmSync } from 'node:fs';
import path from 'node:path';
import { withoutMarks } from '../domain/search';
import type { Engine } from '../server/modules/search/engine/engine';
import { openEngine } from '../server/modules/search/engine/open-engine';
import { report, type Line } from './report';
import { DEVELOPMENT } from './search-development';
import { EVERYDAY } from './search-everyday';
import { HELD_OUT } from './search-held-out';
import { SEALED } from './search-sealed';
import { UNSEEN } from './search-unseen';
import { documentOf, readLaws, readQueries, readTables, type JudgedQuery, type Law } from './search-corpus';
import { miniSearch, plainFts5, type OtherEngine } from './search-others';
import { cpuOf } from './search-timing';
import { hostileQueries, phrasesOf, typoMakers } from './search-typos';

/** Arguments: a folder to keep the index in, the folder of the corpus, the folder of the city's tables. */
const [cache = '', corpus = '', shipped = ''] = process.argv.slice(2);
const SEED = 20260;
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Kinds of judged queries: least share at the first place and among the first five, in per cent. */
const JUDGED: Readonly<Record<string, readonly [number, number]>> = {
  title: [95, 99],
  term: [95, 99],
  multi: [95, 99],
  traditional: [95, 99],
  mixed: [95, 99],
  pinyin_full: [95, 99],
  pinyin_initials: [95, 99],
  homophone: [95, 99],
  lookalike: [95, 99],
  question: [65, 85],
  colloquial: [0, 85],
  everyday: [0, 85],
  'held-out': [0, 0],
  development: [0, 0],
  sealed: [0, 0],
  unseen: [0, 85],
};
const TYPOS: Readonly<Record<string, number>> = {
  homophone: 99,
  'look-alike': 98,
  dropped: 95,
  swapped: 88,
  'full pinyin': 98,
  initials: 97,
};
const MOST_FALSE = 1;
const SLOWEST_HOSTILE_MS = 100;

const per = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

function filledEngine(laws: readonly Law[]): Engine {
  const file = path.join(cache, 'search.db');
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  const engine = openEngine(file, readTables(shipped));
  for (let at = 0; at < laws.length; at += 500) engine.put(laws.slice(at, at + 500).map(documentOf), at);
  return engine;
}

const ours =
  (engine: Engine): OtherEngine =>
  (q, limit) =>
    engine.search({ q, from: 0, limit }).hits.map(({ sourceId }) => sourceId ?? '');

/** At the first place and among the first five, in per cent. */
function hits(engine: OtherEngine, queries: readonly JudgedQuery[]): readonly [number, number] {
  const places = queries.map(({ q, rel }) => engine(q, 5).findIndex((id) => rel.includes(id)));
  return [
    per(places.filter((at) => at === 0).length, places.length),
    per(places.filter((at) => at >= 0).length, places.length),
  ];
}

function judgedLines(engine: Engine, laws: readonly Law[]): Line[] {
  const queries = [...readQueries(corpus), ...EVERYDAY, ...HELD_OUT, ...DEVELOPMENT, ...SEALED, ...UNSEEN];
  const others = [
    ['FTS5', plainFts5(laws)],
    ['MiniSearch', miniSearch(laws)],
  ] as const;
  return Object.entries(JUDGED).flatMap(([kind, [first, five]]) => {
    const of = queries.filter((query) => query.kind === kind);
    const [atOne, atFive] = hits(ours(engine), of);
    const compared = others.map(([name, other]) => ({ name, of: hits(other, of) }));
    const detail = (at: 0 | 1): string =>
      compared.map((other) => `${other.name} ${other.of[at].toFixed(0)}`).join(', ');
    return [
      { what: `${kind} (${of.length}): first`, measured: atOne, unit: '%', atLeast: first, detail: detail(0) },
      { what: `${kind} (${of.length}): among five`, measured: atFive, unit: '%', atLeast: five, detail: detail(1) },
    ];
  });
}

function typoLines(engine: Engine, laws: readonly Law[]): Line[] {
  const titles = [...new Set(laws.map((law) => withoutMarks(law.title)))];
  return Object.entries(typoMakers(titles, SEED)).map(([name, typo]) => {
    const typed = titles.flatMap((title) => {
      const q = typo(title);
      return q === undefined || titles.includes(q) ? [] : [{ q, title }];
    });
    const missed = typed.filter(({ q, title }) => {
      const [hit] = engine.search({ q, from: 0, limit: 1 }).hits;
      return withoutMarks(hit?.title.map(({ text }) => text).join('') ?? '') !== title;
    });
    return {
      what: `typo ${name} (${typed.length}): first`,
      measured: per(typed.length - missed.length, typed.length),
      unit: '%',
      atLeast: TYPOS[name] ?? 0,
      detail: missed
        .slice(0, 2)
        .map(({ q }) => q)
        .join(', '),
    };
  });
}

function falseCorrections(engine: Engine, laws: readonly Law[]): Line {
  const clean = [
    ...new Set(laws.map((law) => law.title)),
    ...phrasesOf(
      laws.map((law) => law.body),
      2_000,
      SEED,
    ),
  ];
  const changed = clean.flatMap((q) => {
    const answer = engine.search({ q, from: 0, limit: 1 });
    return answer.changed === 'correction' ? [`${q} → ${answer.searchedFor ?? ''}`] : [];
  });
  return {
    what: `clean queries changed (${changed.length} of ${clean.length})`,
    measured: per(changed.length, clean.length),
    unit: '%',
    budget: MOST_FALSE,
    detail: changed.slice(0, 3).join(', '),
  };
}

function newerFirst(engine: Engine, laws: readonly Law[]): Line {
  const byTitle = new Map<string, Law[]>();
  for (const law of laws) byTitle.set(law.title, [...(byTitle.get(law.title) ?? []), law]);
  const versions = [...byTitle.values()].filter((group) => group.length > 1);
  const right = versions.filter((group) => {
    const newest = group.reduce((best, law) => ((law.date ?? '') > (best.date ?? '') ? law : best));
    return engine.search({ q: newest.title, from: 0, limit: 1 }).hits[0]?.sourceId === newest.id;
  });
  return {
    what: `newer version first (${versions.length})`,
    measured: per(right.length, versions.length),
    unit: '%',
    atLeast: 100,
  };
}

function hostile(engine: Engine): Line {
  let slowest = { ms: 0, q: '' };
  for (const q of hostileQueries(10_000, SEED)) {
    for (const ask of [(): unknown => engine.search({ q, from: 0, limit: 20 }), (): unknown => engine.suggest(q, 8)]) {
      const ms = cpuOf(ask, slowest.ms);
      if (ms > slowest.ms) slowest = { ms, q };
    }
  }
  const detail = JSON.stringify(slowest.q.slice(0, 30));
  return {
    what: 'hostile queries (10,000): slowest, least of four',
    measured: slowest.ms,
    unit: 'ms CPU',
    budget: SLOWEST_HOSTILE_MS,
    detail,
  };
}

const laws = readLaws(corpus);
say(`Indexing ${laws.length} documents …`);
const engine = filledEngine(laws);
say('Judged queries, against plain FTS5 and MiniSearch …');
const lines = judgedLines(engine, laws);
say('Typos of every title, clean queries, hostile ones …');
lines.push(...typoLines(engine, laws), falseCorrections(engine, laws), newerFirst(engine, laws), hostile(engine));
engine.close();
process.exitCode = report(lines) ? 0 : 1;
