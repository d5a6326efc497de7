import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Converter } from 'opencc-js/cn2t';
import { makeConverter } from '../../domain/script';
import { hantTable } from '../../server/modules/script/hant-table';

const ROOT = path.resolve(__dirname, '../..');
const CORPUS = path.resolve(ROOT, '../shared/corpus/laws.jsonl');

const convert = makeConverter(hantTable());
const openCc = Converter({ from: 'cn', to: 't' });

/** Where the two differ, with what stands around; the whole of two long texts would say nothing. */
function difference(text: string): string | null {
  const [ours, theirs] = [convert(text), openCc(text)];
  if (ours === theirs) return null;
  const at = [...ours].findIndex((letter, index) => letter !== [...theirs][index]);
  return `${[...text].slice(Math.max(0, at - 8), at + 8).join('')}: ${[...ours].slice(at, at + 8).join('')}, OpenCC ${[...theirs].slice(at, at + 8).join('')}`;
}

describe('the conversion to traditional script', () => {
  it('gives what OpenCC gives, in every file of the sample city', () => {
    const files = readdirSync(path.join(ROOT, 'sample-city'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(md|yaml)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const differences = files.map((file) => difference(readFileSync(path.join(ROOT, 'sample-city', file), 'utf8')));
    expect(differences.filter((found) => found !== null)).toEqual([]);
  });

  it('gives what OpenCC gives, in every word that the screens are written with', () => {
    const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const differences = files.map((file) => difference(readFileSync(path.join(ROOT, 'src', file), 'utf8')));
    expect(differences.filter((found) => found !== null)).toEqual([]);
  });

  it.each([
    ['头发发展', '頭髮發展'],
    ['干部干活', '幹部幹活'],
    ['皇后之后', '皇后之後'],
    ['里程和里面', '里程和裏面'],
  ])('reads words, not characters: %s is %s', (simplified, traditional) =>
    expect(convert(simplified)).toBe(traditional),
  );

  const withCorpus = existsSync(CORPUS) ? it : it.skip;
  withCorpus(
    `gives what OpenCC gives, in each tenth document of the corpus${existsSync(CORPUS) ? '' : ' (skipped: ../shared/corpus is not here)'}`,
    async () => {
      const differences: string[] = [];
      let documents = 0;
      for await (const line of createInterface({ input: createReadStream(CORPUS) })) {
        documents += 1;
        if (documents % 10 !== 0) continue;
        const found = difference(line);
        if (found !== null) differences.push(found);
      }
      expect(differences).toEqual([]);
      expect(documents).toBeGreaterThan(1_000);
    },
    120_000,
  );
});
