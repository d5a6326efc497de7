import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { resolveRelative } from '../../server/modules/sample-city/relative-dates';
import { city, everything, inside } from './read-city';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const TODAY = '2026-11-22';
const FOLDER = join(__dirname, '../../sample-city');
const explainers = city.explainers.map(({ id, content }) => ({ id, ...content }));
const issues = city['qa-issues'].map(({ id, content }) => ({ id, ...content }));

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changes: readonly { readonly at: string }[];
}

/** Conferences as they stand when the city is loaded at NOW. */
const conferences = city['press-conferences'].map(({ id, content }) => {
  const written = parse(readFileSync(join(FOLDER, 'press-conferences', `${id}.yaml`), 'utf8')) as Times;
  const at = (text: string) => Date.parse(resolveRelative(text, new Date(NOW)));
  return {
    ...content,
    id,
    from: at(written.startsAt),
    to: at(written.endsAt),
    changedAt: written.changes.map((c) => at(c.at)),
  };
});

const policyOf = (found: object): found is { policyId: string } => 'policyId' in found;
const citedBy = (content: object) => new Set(inside(content, policyOf).map(([, ref]) => ref.policyId));

describe('what the sample city lets a visitor see', () => {
  it('is something for every topic', () => {
    const used = new Set(everything.flatMap(({ content }) => content.topics));
    expect([...used].sort()).toEqual(city.directory.topics.map(({ id }) => id).sort());
  });

  it('is documents in force, amended, lapsed and repealed', () => {
    const policies = city.policies.map(({ content }) => content);
    const repealed = policies.filter((p) => p.repealedOn !== undefined && p.repealedOn <= TODAY);
    const lapsed = policies.filter((p) => p.expiresOn !== undefined && p.expiresOn < TODAY);
    const amended = policies.filter((p) => p.amendedOn !== undefined && p.amendedOn <= TODAY);
    expect([repealed.length > 0, lapsed.length > 0, amended.length > 0]).toEqual([true, true, true]);
    expect(policies.length - repealed.length - lapsed.length - amended.length).toBeGreaterThan(policies.length / 2);
  });

  it('is exactly one live conference, with film, sound and a WeChat Channels account', () => {
    const live = conferences.filter(({ from, to }) => from <= NOW && NOW < to);
    expect(live).toHaveLength(1);
    expect(live[0]).toMatchObject({
      livestreamUrl: '/media/live/conference.m3u8',
      audioUrl: '/media/live/conference-audio.m3u8',
      channels: { finderUserName: expect.stringMatching(/^sph/) },
    });
  });

  it('is conferences to come, and past ones that can be watched, heard and read', () => {
    expect(conferences.filter(({ from }) => from > NOW).length).toBeGreaterThan(0);
    const past = conferences.filter(({ to }) => to <= NOW);
    const missing = past.filter((c) => !c.replayUrl || !c.replayAudioUrl || c.transcript.length < 10);
    expect(past.length).toBeGreaterThan(0);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('is a conference whose day was moved, with the newest change first', () => {
    const changed = conferences.filter(({ changedAt }) => changedAt.length > 1);
    expect(changed.length).toBeGreaterThan(0);
    for (const { changedAt } of changed) expect(changedAt).toEqual([...changedAt].sort((a, b) => b - a));
  });

  it('is no change or word from the future', () => {
    const wrong = conferences.filter(({ from, changedAt, transcript }) => {
      const heard = transcript.map(({ atSeconds }) => from + atSeconds * 1000);
      return [...changedAt, ...heard].some((instant) => instant > NOW);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the pages of the sample city rest on', () => {
  it('is first of all the document that they name first', () => {
    const wrong = [...explainers, ...issues].filter((page) => !citedBy(page).has(page.policies[0] ?? ''));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is a clause for every answer', () => {
    const bare = issues.flatMap(({ items }) => items.filter(({ clauses }) => clauses.length === 0));
    expect(bare.map(({ sourceId }) => sourceId)).toEqual([]);
  });

  it('is a clause for every block that makes a claim', () => {
    const free = ['lead', 'question', 'picture', 'video', 'audio', 'contact', 'link'];
    const bare = explainers.flatMap(({ id, blocks }) =>
      blocks
        .filter((block) => !free.includes(block.kind) && citedBy(block).size === 0)
        .map(({ kind }) => `${id}: ${kind}`),
    );
    expect(bare).toEqual([]);
  });

  it('is a clause in every transcript', () => {
    const bare = conferences.filter((c) => c.transcript.length > 0 && citedBy(c).size === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('the explainers of the sample city', () => {
  it.each(explainers)('$id answers first, in at least eight blocks of six kinds', ({ blocks }) => {
    expect(blocks[0]?.kind).toBe('lead');
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    expect(new Set(blocks.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
  });

  it.each(explainers)('$id has no answer to 这和我有关吗 that nobody gets', ({ concernCheck }) => {
    const { questions = [], outcomes = [] } = concernCheck ?? {};
    const readers = questions.reduce<Record<string, string>[]>(
      (sofar, { id, options }) => sofar.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option.id }))),
      [{}],
    );
    const shown = readers.map((chosen) =>
      outcomes.findIndex(({ when }) =>
        Object.entries(when).every(([id, allowed]) => allowed.includes(chosen[id] ?? '')),
      ),
    );
    expect(questions.length).toBeGreaterThan(0);
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(outcomes.map((_, at) => at));
  });
});

describe('the drawings of the sample city', () => {
  const drawings = ['pictures', 'posters'].flatMap((folder) =>
    readdirSync(join(FOLDER, 'media', folder)).map((file) => ({ file: `${folder}/${file}` })),
  );

  it.each(drawings)('$file has letters of 16 px or more, and fetches nothing', ({ file }) => {
    const svg = readFileSync(join(FOLDER, 'media', file), 'utf8');
    const sizes = [...svg.matchAll(/font-size(?:="|:\s*)([\d.]+)/g)].map(([, size]) => Number(size));
    expect(Math.min(16, ...sizes)).toBe(16);
    expect(svg).not.toMatch(/<script|<image|\bhref=|url\(http/);
  });
});
