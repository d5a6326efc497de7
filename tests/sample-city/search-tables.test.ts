import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { parse } from 'yaml';

const CITY = join(__dirname, '../../sample-city');
const TABLES = join(CITY, 'search');

const Words = Type.Array(Type.String({ minLength: 1, pattern: '^\\S+$' }), { minItems: 1 });
const Phrases = Type.Array(Type.Object({ said: Words, official: Words }, { additionalProperties: false }));
const BestBets = Type.Array(Type.Object({ words: Words, target: Type.String() }, { additionalProperties: false }));

function read<S extends TSchema>(file: string, schema: S): Static<S> {
  const table: unknown = parse(readFileSync(join(TABLES, file), 'utf8'));
  expect([...Value.Errors(schema, table)].map(({ path, message }) => `${file}${path}: ${message}`)).toEqual([]);
  return table;
}

const files = readdirSync(TABLES).filter((file) => file.startsWith('phrases-'));
const rows = () => files.flatMap((file) => read(file, Phrases));
const twice = (words: readonly string[]) => [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];

describe("residents' words and official terms", () => {
  it('cover the life of a resident', () => {
    expect(rows().length).toBeGreaterThanOrEqual(600);
    expect(rows().flatMap(({ said }) => said).length).toBeGreaterThanOrEqual(1_500);
  });

  it('say each word once, so that no two rows contradict each other', () => {
    expect(twice(rows().flatMap(({ said }) => said))).toEqual([]);
  });

  it('have no said word that is an official term, and none too short to be told from the text around it', () => {
    const official = new Set(rows().flatMap((row) => row.official));
    const said = rows().flatMap((row) => row.said);
    expect(said.filter((word) => official.has(word) || [...word].length < 2)).toEqual([]);
    expect([...official].filter((term) => [...term].length < 2)).toEqual([]);
  });

  it('name each official term once in a row', () => {
    expect(rows().flatMap(({ official }) => twice(official))).toEqual([]);
  });
});

describe('the other tables of the search', () => {
  it('have stop words, each once', () => {
    const words = read('stop-words.yaml', Words);
    expect(words.length).toBeGreaterThan(100);
    expect(twice(words)).toEqual([]);
  });

  it('leave every said word searchable', () => {
    const stop = new Set(read('stop-words.yaml', Words));
    expect(rows().flatMap(({ said }) => said.filter((word) => stop.has(word)))).toEqual([]);
  });

  it('have groups of at least two different Han characters, none inside another', () => {
    const groups = read('look-alikes.yaml', Words);
    expect(groups.filter((group) => !/^\p{Script=Han}{2,}$/u.test(group) || twice([...group]).length > 0)).toEqual([]);
    const sets = groups.map((group) => new Set(group));
    const inside = groups.filter((_, at) =>
      sets.some((other, beside) => beside !== at && [...(sets[at] ?? [])].every((character) => other.has(character))),
    );
    expect(inside).toEqual([]);
  });

  it('put first what stands in the sample city, by words of their own', () => {
    const bets = read('best-bets.yaml', BestBets);
    const missing = bets.filter(
      ({ target }) => !['md', 'yaml'].some((extension) => existsSync(join(CITY, `${target}.${extension}`))),
    );
    expect(missing).toEqual([]);
    expect(twice(bets.flatMap(({ words }) => words))).toEqual([]);
  });
});
