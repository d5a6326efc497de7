import { KIND_NAMES } from '../../../domain/content-kind';
import {
  SpecialTopicContent,
  SpecialTopicSummary,
  SpecialTopicView,
  type OutsideItem,
} from '../../../contract/special-topic';
import { isCivilDate } from '../../../domain/calendar';
import { areTopicDays, specialTopicState } from '../../../domain/special-topic';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const specialTopicPages: readonly PageSchema[] = [
  { kind: 'special-topics', name: KIND_NAMES['special-topics'], summary: SpecialTopicSummary, view: SpecialTopicView },
];

const hasDays = (days: readonly (string | undefined)[]): boolean =>
  days.every((day) => day === undefined || isCivilDate(day));

const isOutside = (item: object): item is OutsideItem => 'url' in item;

function faultsOf({ openedOn, closedOn, sections }: SpecialTopicContent): { code: string; field: string }[] {
  const faults = areTopicDays(openedOn, closedOn) ? [] : [{ code: 'publishing.dates', field: 'openedOn' }];
  const ids = new Set<string>();
  sections.forEach(({ id, items, rule }, at) => {
    const field = `sections.${String(at)}`;
    if (ids.has(id)) faults.push({ code: 'publishing.id-taken', field: `${field}.id` });
    ids.add(id);
    // A topic in a topic is put there by hand: by a rule it would take itself in.
    if (rule?.kinds.includes('special-topics')) faults.push({ code: 'publishing.shape', field: `${field}.rule.kinds` });
    const { from, to } = rule ?? {};
    if (!hasDays([from, to]) || (from !== undefined && to !== undefined && from > to))
      faults.push({ code: 'publishing.dates', field: `${field}.rule` });
    if (!hasDays(items.filter(isOutside).map(({ publishedOn }) => publishedOn)))
      faults.push({ code: 'publishing.dates', field: `${field}.items` });
  });
  return faults;
}

/**
 * Special topics (专题). What is rendered is what the topic is; what is in it is put together when it is read, so that a
 * publication renders no topic again and a topic of thousands renders none of its items. Hence no references either.
 */
export const specialTopicResource = defineResource<SpecialTopicContent>({
  kind: 'special-topics',
  content: SpecialTopicContent,
  pages: specialTopicPages,
  check: faultsOf,
  references: () => [],
  places: ({ topics, department, sections }) => ({
    topics: [...topics, ...sections.flatMap(({ rule }) => rule?.topics ?? [])],
    department,
  }),
  async render(content, context) {
    const { title, about, cover, openedOn, closedOn, department, topics, sections } = content;
    const state = specialTopicState(closedOn, context.today);
    const summary: SpecialTopicSummary = {
      id: context.publicId,
      title,
      about,
      ...(cover === undefined ? {} : { cover }),
      state,
      openedOn,
      ...(closedOn === undefined ? {} : { closedOn }),
      department: await context.named('departments', department),
      topics: await context.namedAll('topics', topics),
    };
    const view: SpecialTopicView = {
      ...summary,
      sections: sections.map(({ id, title: name, about: said }) => ({
        id,
        title: name,
        ...(said === undefined ? {} : { about: said }),
      })),
    };
    // Those that run stand before those that are archived: the word sorts so.
    const facets = { sortKey: `${state} ${openedOn}`, topics, department, year: Number(openedOn.slice(0, 4)) };
    const later = state === 'running' && closedOn !== undefined ? { changesOn: closedOn } : {};
    return [{ kind: 'special-topics', id: context.publicId, title, facets, summary, view, ...later }];
  },
});
