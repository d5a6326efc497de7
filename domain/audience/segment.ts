import { tagKey, tagKindName, type AudienceTag } from './tag';

export type ConditionMode = 'any' | 'all' | 'none';

export interface SegmentCondition {
  readonly mode: ConditionMode;
  readonly tags: readonly AudienceTag[];
}

/** 人群. All conditions have to hold; none at all is everybody who subscribed. */
export interface SegmentRule {
  readonly conditions: readonly SegmentCondition[];
}

/** Below so many people a segment could point at somebody. */
export const SMALL_SEGMENT = 20;

const holds = ({ mode, tags }: SegmentCondition, own: ReadonlySet<string>): boolean => {
  if (mode === 'all') return tags.every((tag) => own.has(tagKey(tag)));
  const some = tags.some((tag) => own.has(tagKey(tag)));
  return mode === 'any' ? some : !some;
};

/**
 * Whether a person is in a segment. The store says the same in SQL, for a million people at once.
 *
 * @param own - keys of the person's tags, see `tagKey`
 * @example isInSegment({ conditions: [{ mode: 'any', tags: [{ kind: 'topic', id: 'yiliao' }] }] }, new Set(['topic/yiliao'])) // true
 */
export const isInSegment = ({ conditions }: SegmentRule, own: ReadonlySet<string>): boolean =>
  conditions.every((condition) => holds(condition, own));

/** Names of tags, by key; a tag that has none is called by its id. */
export type TagNames = ReadonlyMap<string, string>;

const named = (tag: AudienceTag, names: TagNames): string => `“${names.get(tagKey(tag)) ?? tag.id}”`;

const verbOf = (tags: readonly AudienceTag[]): string => {
  const kinds = new Set(tags.map(({ kind }) => kind));
  const only = kinds.size === 1 ? tags[0]?.kind : undefined;
  return only === 'read' || only === 'received' ? tagKindName[only] : '选了';
};

const conditionWords = ({ mode, tags }: SegmentCondition, names: TagNames): string => {
  const list = tags.map((tag) => named(tag, names)).join(mode === 'all' ? '和' : '或');
  const verb = verbOf(tags);
  return mode === 'none' ? `没有${verb}${list}` : `${verb}${list}`;
};

/** A rule in words: `选了“医疗医保”、没有选了“企业主”的人`. */
export const segmentWords = ({ conditions }: SegmentRule, names: TagNames): string =>
  conditions.length === 0
    ? '所有订阅的人'
    : `${conditions.map((each) => conditionWords(each, names)).join('，并且')}的人`;

/**
 * 为什么收到: the person's own choices that the rule asked for; nothing of others, nothing of what he did not choose.
 *
 * @source 个人信息保护法第二十四条
 */
export const metChoices = (
  { conditions }: SegmentRule,
  own: ReadonlySet<string>,
  names: TagNames,
): readonly string[] => {
  const met = conditions
    .filter(({ mode }) => mode !== 'none')
    .flatMap(({ tags }) => tags.filter((tag) => tag.kind !== 'received' && own.has(tagKey(tag))));
  return [...new Map(met.map((tag) => [tagKey(tag), named(tag, names)])).values()];
};

/** Ids of the pushes that somebody has to have been delivered, or may have been, to be in a segment. */
export const receivedIn = ({ conditions }: SegmentRule): readonly string[] => [
  ...new Set(
    conditions
      .filter(({ mode }) => mode !== 'none')
      .flatMap(({ tags }) => tags.filter(({ kind }) => kind === 'received').map(({ id }) => id)),
  ),
];

/** One line about somebody without name or id: `主题：医疗医保 区域：溪东区`. */
export const sampleLine = (tags: readonly AudienceTag[], names: TagNames): string =>
  (['topic', 'area', 'situation'] as const)
    .map((kind) => {
      const own = tags.filter((tag) => tag.kind === kind).map((tag) => names.get(tagKey(tag)) ?? tag.id);
      return own.length === 0 ? '' : `${tagKindName[kind]}：${own.join('、')}`;
    })
    .filter((part) => part !== '')
    .join(' ');
