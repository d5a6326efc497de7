import type { TSchema } from '@sinclair/typebox';
import { ExplainerContent } from '../../../contract/explainer';
import { NoticeContent } from '../../../contract/notice';
import { PolicyContent } from '../../../contract/policy';
import { PressConferenceContent } from '../../../contract/press-conference';
import { QaIssueContent, QaSeriesContent } from '../../../contract/qa-series';
import { findDayFaults, passagesOf, TEXT_PATHS, type ProofreadKind } from '../../../domain/proofreading';

const SCHEMAS: Record<ProofreadKind, TSchema> = {
  explainers: ExplainerContent,
  notices: NoticeContent,
  policies: PolicyContent,
  'press-conferences': PressConferenceContent,
  'qa-issues': QaIssueContent,
  'qa-series': QaSeriesContent,
};

/** Paths of all strings of a schema that a person could write freely: no id, day, instant or choice. */
function freeTexts(schema: TSchema, path = ''): string[] {
  const under = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (schema['anyOf']) return (schema['anyOf'] as TSchema[]).flatMap((each) => freeTexts(each, path));
  if (schema['type'] === 'array') return freeTexts(schema['items'] as TSchema, under('*'));
  if (schema['type'] === 'object')
    return Object.entries((schema['properties'] ?? {}) as Record<string, TSchema>).flatMap(([key, each]) =>
      freeTexts(each, under(key)),
    );
  const isFree = schema['type'] === 'string' && schema['const'] === undefined;
  const isForm = typeof schema['pattern'] === 'string' && schema['pattern'] !== '^https://';
  return isFree && !isForm ? [path] : [];
}

/** Written by the program, or the address of a file. */
const NO_TEXT = /(?:^|\.)(?:sourceId|indexNumber|src|poster|mediaId|finderUserName)$/;

describe('passagesOf', () => {
  it.each(Object.keys(SCHEMAS) as ProofreadKind[])('knows every text of %s', (kind) => {
    const wanted = [...new Set(freeTexts(SCHEMAS[kind]))].filter((path) => !NO_TEXT.test(path));
    expect(Object.keys(TEXT_PATHS[kind]).sort()).toEqual(wanted.sort());
  });

  it('gives each text its path, and takes what is incomplete or of another shape', () => {
    const content = {
      title: '标题',
      blocks: [
        { kind: 'lead', text: '导语' },
        { kind: 'picture', src: '/media/a.png' },
        null,
        { kind: 'table', columns: ['列'], rows: [{ cells: ['格', 3] }] },
      ],
    };
    expect(passagesOf('explainers', content)).toEqual([
      { path: 'title', text: '标题', is: 'title' },
      { path: 'blocks.0.text', text: '导语', is: 'text' },
      { path: 'blocks.1.alt', text: '', is: 'alt' },
      { path: 'blocks.3.columns.0', text: '列', is: 'text' },
      { path: 'blocks.3.rows.0.cells.0', text: '格', is: 'text' },
    ]);
    expect(passagesOf('notices', 'nothing')).toEqual([]);
  });
});

describe('findDayFaults', () => {
  it('finds days of a content in the wrong order', () => {
    expect(findDayFaults({ effectiveOn: '2026-03-01', expiresOn: '2026-02-01' })).toMatchObject([
      { path: 'expiresOn' },
    ]);
    expect(findDayFaults({ startsAt: '2026-03-01T10:00:00+08:00', endsAt: '2026-03-01T09:00:00+08:00' })).toMatchObject(
      [{ path: 'endsAt' }],
    );
    expect(findDayFaults({ datedOn: '2026-03-01', publishedOn: '2026-03-01', effectiveOn: 'x' })).toEqual([]);
  });
});
