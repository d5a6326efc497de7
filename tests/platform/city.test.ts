import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import names from '../../city.json';
import { CITY, SITE } from '../../src/platform/city';

const ROOT = join(__dirname, '..', '..');
const SHORT = CITY.slice(0, 2);

/** Lines of a program without those that are comment. */
const lines = (file: string): string[] =>
  readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\*|\*|\/\/)/.test(line));

const programs = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

describe('city.json', () => {
  it('names the site and the city that pages speak for', () => {
    expect({ site: SITE, city: CITY }).toEqual(names);
  });

  it.each(['src', 'domain', 'server/modules', 'server/platform'])(
    'is where the names come from: no page and no rule in %s knows one city',
    (folder) => {
      const found = programs(folder).flatMap((file) =>
        lines(file)
          .filter((line) => line.includes(SHORT))
          .map((line) => `${file}: ${line.trim()}`),
      );
      expect(found).toEqual([]);
    },
  );
});
