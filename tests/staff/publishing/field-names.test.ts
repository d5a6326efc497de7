import type { TSchema } from '@sinclair/typebox';
import { ExplainerContent } from '../../../contract/explainer';
import { NoticeContent } from '../../../contract/notice';
import { PolicyContent } from '../../../contract/policy';
import { PressConferenceContent } from '../../../contract/press-conference';
import { QaIssueContent, QaSeriesContent } from '../../../contract/qa-series';
import { fieldName } from '../../../src/staff/publishing/compare/readable';

/** Set by the workbench and never written: where a piece comes from, and what a chosen clause or question is. */
const NEVER_WRITTEN = ['sourceId', 'policyId', 'anchor', 'itemId'];

/** Names of all properties beneath a schema. */
function fieldsOf(schema: TSchema): string[] {
  const parts = ['anyOf', 'allOf', 'items'].flatMap((key) => (schema[key] as TSchema | TSchema[] | undefined) ?? []);
  const own = Object.entries((schema['properties'] ?? {}) as Record<string, TSchema>);
  return [...own.flatMap(([name, beneath]) => [name, ...fieldsOf(beneath)]), ...parts.flatMap(fieldsOf)];
}

describe(fieldName, () => {
  it('has a Chinese name for every field that somebody writes', () => {
    const all = [
      ExplainerContent,
      NoticeContent,
      PolicyContent,
      PressConferenceContent,
      QaIssueContent,
      QaSeriesContent,
    ];
    const written = new Set(all.flatMap(fieldsOf).filter((field) => !NEVER_WRITTEN.includes(field)));
    expect(written.size).toBeGreaterThan(60);
    expect([...written].filter((field) => /[A-Za-z]/.test(fieldName(field).replace('ID', '')))).toEqual([]);
  });
});
