import { civilDateOf } from '../../../domain/calendar';
import {
  PressConferenceContent,
  PressConferenceSummary,
  PressConferenceView,
} from '../../../contract/press-conference';
import { KIND_NAMES } from '../../../domain/content-kind';
import { citedClauses } from '../../platform/publishing/cited';
import type { RenderContext } from '../../platform/publishing/render-context';
import { pageId } from '../../platform/publishing/page-id';
import { defineResource, type PageSchema, type Reference } from '../../platform/publishing/resource';

export const pressConferencePages: readonly PageSchema[] = [
  {
    kind: 'press-conferences',
    name: KIND_NAMES['press-conferences'],
    summary: PressConferenceSummary,
    view: PressConferenceView,
  },
];

const instant = (text: string): number => Date.parse(text);
const sortKeyOf = ({ startsAt }: PressConferenceContent): string => new Date(startsAt).toISOString();

/** One conference by the instant of its start, in UTC. */
interface Held {
  readonly id: string;
  readonly sortKey: string;
}

const inOrder = (a: Held, b: Held): number => {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

function references(content: PressConferenceContent): Reference[] {
  return [
    ...content.policies.map((id, at): Reference => ({
      role: 'rests-on',
      kind: 'policies',
      id,
      field: `policies.${at}`,
    })),
    ...content.transcript.flatMap(({ clauses = [] }, at) =>
      clauses.map(({ policyId, anchor }, index): Reference => ({
        role: 'cites',
        kind: 'policies',
        id: policyId,
        anchor,
        field: `transcript.${at}.clauses.${index}`,
      })),
    ),
    ...content.releasedWith.map(({ kind, id }, at): Reference => ({
      role: 'mentions',
      kind,
      id,
      field: `releasedWith.${at}`,
    })),
  ];
}

function faults({ startsAt, endsAt, changes }: PressConferenceContent): { code: string; field: string }[] {
  const fault = (field: string) => ({ code: 'publishing.dates', field });
  if (Number.isNaN(instant(startsAt))) return [fault('startsAt')];
  if (!(instant(endsAt) > instant(startsAt))) return [fault('endsAt')];
  return changes.flatMap(({ at }, index) => (Number.isNaN(instant(at)) ? [fault(`changes.${index}.at`)] : []));
}

const yearOf = ({ sortKey }: Held): string => civilDateOf(sortKey).slice(0, 4);

/** All conferences with this one in its place, the earliest first. */
async function withOwn(content: PressConferenceContent, context: RenderContext): Promise<Held[]> {
  const others = await context.standing('press-conferences');
  const own: Held = { id: context.publicId, sortKey: sortKeyOf(content) };
  return [...others.filter(({ id }) => id !== own.id), own].sort(inOrder);
}

async function summaryOf(
  content: PressConferenceContent,
  held: readonly Held[],
  context: RenderContext,
): Promise<PressConferenceSummary> {
  const { title, startsAt, endsAt, venue, topics, area, poster, replayUrl, replayAudioUrl, transcript } = content;
  const heldOn = civilDateOf(startsAt);
  const inYear = held.filter((each) => yearOf(each) === heldOn.slice(0, 4));
  const announcedOn = civilDateOf(context.createdAt);
  return {
    id: context.publicId,
    title,
    summary: content.summary,
    startsAt,
    endsAt,
    // A conference is announced on its own day at the latest, whenever the record came into this store.
    publishedOn: announcedOn < heldOn ? announcedOn : heldOn,
    venue,
    department: await context.named('departments', content.department),
    topics: await context.namedAll('topics', topics),
    ...(area === undefined ? {} : { area: await context.named('areas', area) }),
    ...(poster === undefined ? {} : { poster }),
    hasReplay: replayUrl !== undefined || replayAudioUrl !== undefined,
    hasTranscript: transcript.length > 0,
    numberInYear: inYear.findIndex(({ id }) => id === context.publicId) + 1,
  };
}

async function viewOf(
  content: PressConferenceContent,
  summary: PressConferenceSummary,
  held: readonly Held[],
  context: RenderContext,
): Promise<PressConferenceView> {
  const { speakers, livestreamUrl, audioUrl, replayUrl, replayAudioUrl, channels, transcript, changes } = content;
  const following = held[held.findIndex(({ id }) => id === context.publicId) + 1];
  const next = following && (await context.summary<PressConferenceSummary>('press-conferences', following.id));
  const refs = transcript.flatMap(({ clauses = [] }) => clauses);
  const policies = content.policies.map((id) => ({ kind: 'policies' as const, id }));
  return {
    ...summary,
    speakers,
    ...(livestreamUrl === undefined ? {} : { livestreamUrl }),
    ...(audioUrl === undefined ? {} : { audioUrl }),
    ...(replayUrl === undefined ? {} : { replayUrl }),
    ...(replayAudioUrl === undefined ? {} : { replayAudioUrl }),
    ...(channels === undefined ? {} : { channels }),
    transcript,
    releasedWith: await context.published([...policies, ...content.releasedWith]),
    changes,
    cited: await citedClauses(refs, context),
    ...(await context.outdated()),
    next: next === undefined ? null : { id: next.id, title: next.title, startsAt: next.startsAt },
  };
}

/** Press conferences (新闻发布会). Their state follows from the reader's clock; numbers and the next one from the others. */
export const pressConferenceResource = defineResource<PressConferenceContent>({
  kind: 'press-conferences',
  content: PressConferenceContent,
  pages: pressConferencePages,
  check: faults,
  references,
  places: ({ topics, department, area }) => ({ topics, department, area }),
  async render(content, context) {
    const held = await withOwn(content, context);
    const summary = await summaryOf(content, held, context);
    const { title, startsAt, topics, department, area } = content;
    const facets = {
      sortKey: sortKeyOf(content),
      topics,
      department,
      ...(area === undefined ? {} : { area }),
      year: Number(civilDateOf(startsAt).slice(0, 4)),
    };
    const view = await viewOf(content, summary, held, context);
    return [{ kind: 'press-conferences', id: context.publicId, title, facets, summary, view }];
  },
  /** Those of its year, for their numbers, and the one before it, for what comes next. */
  async neighbours(content, context) {
    const held = await withOwn(content, context);
    const at = held.findIndex(({ id }) => id === context.publicId);
    const year = civilDateOf(content.startsAt).slice(0, 4);
    const near = held.filter((each, index) => index === at - 1 || yearOf(each) === year);
    return near.filter(({ id }) => id !== context.publicId).map(({ id }) => pageId('press-conferences', id));
  },
});
