import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../src/routes';
import { RESIDENT_PAGES } from '../../src/workbench/resident-pages';
import { STAFF_PAGES } from '../../src/workbench/routes';

const DIST = join(__dirname, '../../dist');

/** Everything a build consists of, as text. */
const textOf = (build: string): string =>
  readdirSync(join(DIST, build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json|wxml|wxss)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** Addresses, calls and words that only the one side has. */
const OF_STAFF = [...Object.values(STAFF_PAGES), '/api/staff', 'x-mingbai-staff', '工作台', '办件队列', 'w-header'];
// The workbench opens some pages for residents, so it knows where they are.
const OPENED: readonly string[] = Object.values(RESIDENT_PAGES);
// The account's own name is on both sides: a preview in the workbench shows a message as it arrives.
const OF_RESIDENTS = [
  ...Object.values(PAGES).filter((page) => !OPENED.includes(page)),
  '政策看得明白，申请有期可查',
  '/api/foi/lookup',
];

describe('a build for residents', () => {
  it.each(['h5', 'weapp', 'render'])('carries nothing of the workbench (%s)', (build) => {
    const text = textOf(build);
    expect(OF_STAFF.filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('the build for staff', () => {
  const text = textOf('staff');

  it('carries nothing of the residents’ app', () => {
    expect(OF_RESIDENTS.filter((word) => text.includes(word))).toEqual([]);
  });

  it('has every page of the workbench and no other', () => {
    const pages = JSON.parse(readFileSync(join(DIST, 'staff/pages.json'), 'utf8')) as object;
    expect(Object.keys(pages).sort()).toEqual(Object.values(STAFF_PAGES).sort());
  });

  it('asks no other host for anything when a page opens', () => {
    const shell = readFileSync(join(DIST, 'staff/index.html'), 'utf8');
    expect([...shell.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/staff\/static\//)]),
    );
    expect(shell).not.toMatch(/(?:src|href)="https?:/);
  });
});
