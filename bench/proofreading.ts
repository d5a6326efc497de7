import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInWords,
  makeFoldTable,
  makeMatcher,
  makeWordFinder,
  proofread,
  type Finding,
} from '../domain/proofreading';
import { median } from './measure';

/** Argument: the folder of the corpus. Its documents are published: what must be put right in them is a false hit, or a true error. */
const [, corpus = ''] = process.argv.slice(2);
const TODAY = '2026-11-26';
const ROUNDS = 5;
const SHOWN = 40;

interface Law {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly bodyTruncatedFrom?: number;
}

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const laws = readFileSync(join(corpus, 'laws.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Law);
const texts = laws.map(({ body }) => body);
const characters = texts.reduce((sum, { length }) => sum + length, 0);
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const entries = builtInWords();
const findWords = makeWordFinder(entries, makeFoldTable());

/** A cut document ends in the middle of a bracket: that is the corpus', not the document's. */
const isCut = ({ bodyTruncatedFrom }: Law, { code, quotation }: Finding): boolean =>
  code === 'bracket.unbalanced' && bodyTruncatedFrom !== undefined && /[（(《“‘【]/.test(quotation);

const secondsOf = (work: () => void): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1_000;
  });
  return median(times);
};

function tellHits(): void {
  const counts = new Map<string, number>();
  const musts: string[] = [];
  for (const law of laws) {
    const found = proofread({ path: 'body', text: law.body, is: 'text' }, { today: TODAY, findWords });
    for (const finding of found.filter((each) => !isCut(law, each))) {
      const key = `${finding.severity} ${finding.code}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (finding.severity !== 'must') continue;
      const around = law.body.slice(Math.max(0, finding.from - 12), finding.to + 8).replaceAll('\n', ' ');
      musts.push(`  ${law.id} ${finding.code} “${finding.quotation}” in …${around}…`);
    }
  }
  say(`${String(laws.length)} documents, ${String(characters)} characters`);
  for (const [key, count] of [...counts].sort())
    say(
      `${key.padEnd(36)} ${String(count).padStart(6)}  ${((count / characters) * 10_000).toFixed(4)} per 10,000 characters`,
    );
  const rate = ((musts.length / characters) * 100_000).toFixed(3);
  say(`must: ${String(musts.length)}, ${rate} per 100,000 characters`);
  for (const each of musts.slice(0, SHOWN)) say(each);
}

function tellSpeed(): void {
  const words = entries.flatMap((entry) => [...entry.words, ...entry.exceptions]);
  const match = makeMatcher(words, makeFoldTable());
  const loop = secondsOf(() => {
    for (const text of texts)
      for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1));
  });
  const matched = secondsOf(() => texts.forEach((text) => match(text)));
  const all = secondsOf(() =>
    texts.forEach((text) => proofread({ path: 'body', text, is: 'text' }, { today: TODAY, findWords })),
  );
  const speed = (seconds: number): string => `${(megabytes / seconds).toFixed(1)} MB/s`;
  say(`${String(words.length)} words and exceptions, ${megabytes.toFixed(1)} MB of UTF-8, median of ${String(ROUNDS)}`);
  say(`indexOf, word by word   ${speed(loop)}`);
  say(`one pass over all words ${speed(matched)}, ${(loop / matched).toFixed(1)} times the loop`);
  say(`all checks              ${speed(all)}, ${(loop / all).toFixed(1)} times the loop`);
}

tellHits();
tellSpeed();
