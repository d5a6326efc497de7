import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Value } from '@sinclair/typebox/value';
import type { Static, TSchema } from '@sinclair/typebox';
import { parse } from 'yaml';
import { BudgetContent } from '../../contract/budget';
import { DirectoryContent } from '../../contract/directory';
import { ExplainerContent } from '../../contract/explainer';
import { GazetteContent } from '../../contract/gazette';
import { NoticeContent } from '../../contract/notice';
import { PolicyContent } from '../../contract/policy';
import { PressConferenceContent } from '../../contract/press-conference';
import { ProposalContent } from '../../contract/proposal';
import { QaIssueContent, QaSeriesContent } from '../../contract/qa-series';
import { SpecialTopicContent } from '../../contract/special-topic';

const CITY = join(__dirname, '../../sample-city');
export const MEDIA = join(CITY, 'media');

/** Days that count from the day of loading, such as `today+4d 15:00`, stand for some day here. */
function onSomeDay(value: unknown): unknown {
  if (typeof value === 'string' && /^(?:today|now)(?:[+-]\d+[dhm])?(?: \d{2}:\d{2})?$/.test(value)) {
    return /^now| /.test(value) ? '2026-11-26T15:00:00+08:00' : '2026-11-26';
  }
  if (Array.isArray(value)) return value.map(onSomeDay);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onSomeDay(inner)]));
}

interface Written<T> {
  readonly id: string;
  readonly content: T;
}

/** Everything of one kind as its author wrote it, and what is wrong with its shape. */
function readKind<S extends TSchema>(kind: string, schema: S) {
  const faults: string[] = [];
  const written: Written<Static<S>>[] = readdirSync(join(CITY, kind)).map((file) => {
    const id = file.replace(/\.(?:md|yaml)$/, '');
    const text = readFileSync(join(CITY, kind, file), 'utf8');
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n+(.*)$/s.exec(text) ?? [];
    const fields: object = file.endsWith('.md') ? { ...parse(head), body: body.trimEnd() } : parse(text);
    const content = Value.Default(schema, onSomeDay({ sourceId: id, ...fields }));
    for (const error of Value.Errors(schema, content)) faults.push(`${kind}/${file}${error.path}: ${error.message}`);
    return { id, content };
  });
  return { written, faults };
}

const directory: unknown = parse(readFileSync(join(CITY, 'directory.yaml'), 'utf8'));
const policies = readKind('policies', PolicyContent);
const explainers = readKind('explainers', ExplainerContent);
const qaSeries = readKind('qa-series', QaSeriesContent);
const qaIssues = readKind('qa-issues', QaIssueContent);
const pressConferences = readKind('press-conferences', PressConferenceContent);
const notices = readKind('notices', NoticeContent);
const gazettes = readKind('gazettes', GazetteContent);

const specialTopics = readKind('special-topics', SpecialTopicContent);
const proposals = readKind('proposals', ProposalContent);

const budgets = readKind('budgets', BudgetContent);

const kinds = [
  ...[policies, explainers, qaSeries, qaIssues, pressConferences, notices, gazettes, specialTopics, proposals],
  budgets,
];

export const shapeFaults = [
  ...[...Value.Errors(DirectoryContent, directory)].map(({ path, message }) => `directory.yaml${path}: ${message}`),
  ...kinds.flatMap(({ faults }) => faults),
];

export const city = {
  directory: directory as Static<typeof DirectoryContent>,
  policies: policies.written,
  explainers: explainers.written,
  'qa-series': qaSeries.written,
  'qa-issues': qaIssues.written,
  'press-conferences': pressConferences.written,
  notices: notices.written,
  gazettes: gazettes.written,
  'special-topics': specialTopics.written,
  proposals: proposals.written,
  budgets: budgets.written,
};

/** Every object inside a content that satisfies `is`, with the path to it. */
export function inside<T>(value: unknown, is: (found: object) => found is T & object, path = ''): [string, T][] {
  if (typeof value !== 'object' || value === null) return [];
  const here: [string, T][] = is(value) ? [[path, value]] : [];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => inside(inner, is, `${path}/${key}`))];
}

/** Every published thing, with where it stands. */
export const everything = (
  ['policies', 'explainers', 'qa-series', 'qa-issues', 'press-conferences', 'notices'] as const
).flatMap((kind) => city[kind].map(({ id, content }) => ({ kind, id, content })));
