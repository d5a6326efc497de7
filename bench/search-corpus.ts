import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { SearchTables } from '../domain/search';
import type { SearchDocument } from '../server/modules/search/engine/engine';

/** A document of the corpus of laws, as it lies in the file. */
export interface Law {
  readonly id: string;
  readonly title: string;
  readonly docType: string;
  readonly issuer: string;
  readonly date?: string;
  readonly body: string;
}

export interface JudgedQuery {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly rel: readonly string[];
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export const readLaws = (corpus: string): Law[] => lines<Law>(path.join(corpus, 'laws.jsonl'));
export const readQueries = (corpus: string): JudgedQuery[] => lines<JudgedQuery>(path.join(corpus, 'queries.jsonl'));

/** Queries of our own: what is typed, and the ids of the right documents, parted by blanks. */
export const queriesFrom = (kind: string, rows: readonly (readonly [string, string])[]): JudgedQuery[] =>
  rows.map(([q, rel], at) => ({ id: `${kind}-${at + 1}`, kind, q, rel: rel.split(' ') }));

const ARTICLE = /^第[一二三四五六七八九十百零]+条/;

/** A law as a published policy: one passage for each paragraph, with an address where it is an article. */
export function documentOf({ id, title, docType, issuer, date, body }: Law): SearchDocument {
  const passages = body
    .split('\n')
    .filter((text) => text !== '')
    .map((text, at) => (ARTICLE.test(text) ? { text, anchor: `p-${at}` } : { text }));
  return {
    key: `policies/${id.toLowerCase()}`,
    kind: 'policies',
    title,
    sourceId: id,
    documentType: docType,
    issuingOrgan: issuer,
    date,
    topics: [],
    passages,
  };
}

/** For a city that ships no tables yet: a few words that the bench's queries were not made from. */
const FEW: SearchTables = {
  phrases: [
    { said: ['房本', '房产证'], official: ['不动产权证书', '不动产登记'] },
    { said: ['看病'], official: ['医疗'] },
    { said: ['低保'], official: ['最低生活保障'] },
  ],
  bestBets: [],
  stopWords: ['怎么', '怎么办', '如何', '请问', '什么', '哪些', '哪里', '可以', '需要', '多少', '几', '吗', '办'],
  lookAlikes: ['己已巳', '未末', '土士', '干千于', '日曰目', '人入八', '天夭', '贷货', '治冶', '津律'],
};

/** The tables that the city ships in `sample-city/search`, or a few words where there are none. */
export function readTables(folder: string): SearchTables {
  if (!existsSync(folder)) return FEW;
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const read = (file: string): unknown[] => (parse(readFileSync(path.join(folder, file), 'utf8')) ?? []) as unknown[];
  const table = (file: string): unknown[] => (files.includes(file) ? read(file) : []);
  const phrases = files.filter((file) => file.startsWith('phrases')).flatMap(read);
  return {
    phrases: phrases as SearchTables['phrases'],
    bestBets: table('best-bets.yaml') as SearchTables['bestBets'],
    stopWords: table('stop-words.yaml') as string[],
    lookAlikes: table('look-alikes.yaml') as string[],
  };
}
