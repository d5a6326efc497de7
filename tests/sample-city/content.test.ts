import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findClause, splitClauses } from '../../domain/clause';
import { checkFaults } from '../../domain/explainer';
import { ExplainerBlock } from '../../contract/explainer-block';
import type { ClauseRef } from '../../contract/clause';
import type { ContentLink } from '../../contract/primitives';
import { city, everything, inside, MEDIA, shapeFaults } from './read-city';

const clausesOf = new Map(city.policies.map(({ id, content }) => [id, splitClauses(content.body)]));
const titleOf = new Map(everything.map(({ kind, id, content }) => [`${kind}/${id}`, content.title]));
const items = city['qa-issues'].flatMap(({ content }) => content.items);
for (const item of items) titleOf.set(`qa-items/${item.sourceId}`, item.question);

const isRef = (found: object): found is ClauseRef => 'policyId' in found && 'anchor' in found;
const isLink = (found: object): found is ContentLink => 'kind' in found && 'id' in found && 'title' in found;

describe('the shape of the sample city', () => {
  it('is the shape of the contract, file by file', () => {
    expect(shapeFaults).toEqual([]);
  });

  it('is as large as promised', () => {
    expect(city.directory.departments).toHaveLength(14);
    expect(city.directory.areas).toHaveLength(6);
    expect(city.policies.length).toBeGreaterThanOrEqual(20);
    expect(city.explainers.length).toBeGreaterThanOrEqual(12);
    expect(city['qa-series'].length).toBeGreaterThanOrEqual(4);
    expect(city['qa-issues'].length).toBeGreaterThanOrEqual(12);
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(city['press-conferences'].length).toBeGreaterThanOrEqual(12);
    expect(city.notices.length).toBeGreaterThanOrEqual(30);
  });

  it('has every kind of block in its explainers', () => {
    const kinds = ExplainerBlock.anyOf.map(({ properties }) => properties.kind.const);
    const used = new Set(city.explainers.flatMap(({ content }) => content.blocks.map(({ kind }) => kind)));
    expect([...used].sort()).toEqual([...kinds].sort());
  });

  it('gives every question an id of its own', () => {
    expect(new Set(items.map(({ sourceId }) => sourceId)).size).toBe(items.length);
  });
});

describe('what the sample city points to', () => {
  it('is a topic, department and area of the directory', () => {
    const topics = new Set(city.directory.topics.map(({ id }) => id));
    const departments = new Set(city.directory.departments.map(({ id }) => id));
    const areas = new Set(city.directory.areas.map(({ id }) => id));
    const unknown = (known: ReadonlySet<string>, id: string | undefined) => id !== undefined && !known.has(id);
    const wrong = everything.filter(({ content }) => {
      const { department, area }: { department?: string; area?: string } = content;
      return content.topics.some((id) => !topics.has(id)) || unknown(departments, department) || unknown(areas, area);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is a clause that stands in its document', () => {
    const wrong = everything.flatMap(({ kind, id, content }) =>
      inside(content, isRef)
        .filter(([, { policyId, anchor }]) => !findClause(clausesOf.get(policyId) ?? [], anchor))
        .map(([path, { policyId, anchor }]) => `${kind}/${id}${path}: ${policyId}#${anchor}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is a document, a series and a question that exist', () => {
    const wrong = everything.flatMap(({ kind, id, content }) => {
      const named = 'policies' in content ? content.policies.map((policy) => `policies/${policy}`) : [];
      const series = 'series' in content ? [`qa-series/${content.series}`] : [];
      const asked = inside(content, (found): found is { itemId: string } => 'itemId' in found);
      const all = [...named, ...series, ...asked.map(([, { itemId }]) => `qa-items/${itemId}`)];
      return all.filter((name) => !titleOf.has(name)).map((name) => `${kind}/${id}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is called by its own title', () => {
    const wrong = everything.flatMap(({ kind, id, content }) =>
      inside(content, isLink)
        .filter(([, link]) => titleOf.get(`${link.kind}/${link.id}`) !== link.title)
        .map(([path, link]) => `${kind}/${id}${path}: ${link.kind}/${link.id} ${link.title}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is a file that lies under its media', () => {
    const isFile = (path: unknown): path is string => typeof path === 'string' && path.startsWith('/media/');
    const isObject = (found: object): found is object => Object.keys(found).length > 0;
    const paths = everything.flatMap(({ content }) =>
      inside<object>(content, isObject).flatMap(([, found]) => (Object.values(found) as unknown[]).filter(isFile)),
    );
    // The livestream is computed by the server and lies nowhere.
    const lying = [...new Set(paths)].filter((path) => !path.startsWith('/media/live/'));
    expect(lying.filter((path) => !existsSync(join(MEDIA, path.slice('/media/'.length))))).toEqual([]);
    expect(lying.length).toBeGreaterThan(0);
  });
});

describe('the explainers of the sample city', () => {
  it.each(city.explainers)('$id has a value for each label and a cell for each column', ({ content }) => {
    for (const block of content.blocks) {
      if (block.kind === 'bar-chart' || block.kind === 'line-chart') {
        for (const { values } of block.series) expect(values).toHaveLength(block.labels.length);
      }
      if (block.kind === 'table') for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
    }
  });

  it.each(city.explainers)('$id quotes its clause word for word', ({ content }) => {
    for (const block of content.blocks) {
      if (block.kind !== 'quotation') continue;
      const texts = (block.clauses ?? []).map(
        ({ policyId, anchor }) => findClause(clausesOf.get(policyId) ?? [], anchor)?.text,
      );
      expect(texts.join('\n')).toContain(block.text);
    }
  });

  it.each(city.explainers)('$id answers every reader who asks whether it concerns them', ({ content }) => {
    const { outcomes = [] } = content.concernCheck ?? {};
    if (content.concernCheck) expect(checkFaults(content.concernCheck)).toEqual([]);
    if (outcomes.length > 0) expect(outcomes.at(-1)?.when).toEqual({});
  });
});

describe('the transcripts of the sample city', () => {
  it.each(city['press-conferences'])('$id runs forward and ends inside the replay', ({ content }) => {
    const times = content.transcript.map(({ atSeconds }) => atSeconds);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    if (content.replayUrl !== undefined) expect(times.at(-1)).toBeLessThan(240);
  });
});
