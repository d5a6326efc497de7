import { sql, type RawBuilder } from 'kysely';
import { tagKey, type SegmentCondition, type SegmentRule, type TagKind } from '../../../domain/audience';

/**
 * Numbers by the keys of tags: of a push for `received`, of the tag for every other; a tag that nobody has ever had has none.
 */
export type TagNumbers = ReadonlyMap<string, number>;

/** Part of all subscribers: above `from`, up to and including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NOBODY = sql<boolean>`1 = 0`;
const EVERYBODY = sql<boolean>`1 = 1`;

interface Numbered {
  readonly kind: TagKind;
  readonly number: number;
}

// Bound to the stretch inside too: else the whole of a tag would be read for each part of it.
const having = (tags: readonly Numbered[], { from, to }: Stretch): RawBuilder<boolean> => {
  const numbersOf = (isReceived: boolean): number[] =>
    tags.filter(({ kind }) => (kind === 'received') === isReceived).map(({ number }) => number);
  const [chosen, received] = [numbersOf(false), numbersOf(true)];
  const within = sql`subscriber > ${from} AND subscriber <= ${to}`;
  const parts = [
    ...(chosen.length > 0
      ? [sql`SELECT subscriber FROM subscriber_tags WHERE tag IN (${sql.join(chosen)}) AND ${within}`]
      : []),
    ...(received.length > 0
      ? [
          sql`SELECT subscriber FROM push_deliveries
        WHERE push IN (${sql.join(received)}) AND state = 'delivered' AND ${within}`,
        ]
      : []),
  ];
  return parts.length === 0 ? NOBODY : sql<boolean>`subscribers.number IN (${sql.join(parts, sql` UNION ALL `)})`;
};

const conditionSql = ({ mode, tags }: SegmentCondition, numbers: TagNumbers, stretch: Stretch): RawBuilder<boolean> => {
  const known = tags.flatMap((tag): Numbered[] => {
    const number = numbers.get(tagKey(tag));
    return number === undefined ? [] : [{ kind: tag.kind, number }];
  });
  if (mode === 'any') return having(known, stretch);
  if (mode === 'none') return known.length === 0 ? EVERYBODY : sql<boolean>`NOT (${having(known, stretch)})`;
  if (known.length < tags.length) return NOBODY;
  return sql<boolean>`(${sql.join(
    known.map((tag) => having([tag], stretch)),
    sql` AND `,
  )})`;
};

/** `isInSegment` of domain/audience, for all subscribers of a stretch at once. */
export const segmentSql = (rule: SegmentRule, numbers: TagNumbers, stretch: Stretch): RawBuilder<boolean> =>
  rule.conditions.length === 0
    ? EVERYBODY
    : sql<boolean>`(${sql.join(
        rule.conditions.map((condition) => conditionSql(condition, numbers, stretch)),
        sql` AND `,
      )})`;
