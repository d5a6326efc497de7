import { aligned, haveSameOrder, inTheirOrder, type Pair } from './aligned';
import { CHECK_OUTCOMES, CHECK_QUESTIONS, folded, spoken, unfolded } from './check-lists';
import { inReadingOrder } from '../field-names';
import { saysTheSame } from './says-the-same';
import { fieldName, partName, readable, titleOf, type NameOf } from './readable';

export type Side = 'mine' | 'theirs';

/** One field in which two texts differ. */
export interface Difference {
  /** `title`, `items#2` for one of a list, or `items#order`. */
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Whose change it is, where only one of the two has changed it; else mine. */
  readonly suggested: Side;
}

type Content = Readonly<Record<string, unknown>>;
type Read = (value: unknown) => string;

/** Lists of which each element is a field of its own. */
const IN_PARTS = new Set(['items', 'blocks', 'transcript', CHECK_QUESTIONS, CHECK_OUTCOMES]);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const keysOf = (...contents: readonly Content[]): string[] =>
  inReadingOrder(Object.assign({}, ...contents) as Content).map(([field]) => field);

/** What I did not touch since the text that both grew from is theirs. */
const suggestFor = (mine: unknown, before: readonly unknown[]): Side =>
  mine !== undefined && before.some((each) => saysTheSame(each, mine)) ? 'theirs' : 'mine';

function suggestedOf({ mine, theirs }: Pair<unknown>, before: readonly unknown[]): Side {
  if (mine !== undefined) return suggestFor(mine, before);
  // Absent here: I deleted what was there before, or they wrote something new.
  return before.some((each) => saysTheSame(each, theirs)) ? 'mine' : 'theirs';
}

function partsOf(
  field: string,
  [mine, theirs, base]: readonly [Content, Content, Content],
  read: Readonly<Record<Side, Read>>,
): Difference[] {
  return aligned(list(mine[field]), list(theirs[field])).flatMap((pair, index) =>
    saysTheSame(pair.mine, pair.theirs)
      ? []
      : [
          {
            key: `${field}#${String(index)}`,
            label: partName(field, index, pair.mine ?? pair.theirs),
            mine: read.mine(pair.mine),
            theirs: read.theirs(pair.theirs),
            suggested: suggestedOf(pair, list(base[field])),
          },
        ],
  );
}

const orderKey = (field: string): string => `${field}#order`;

/** The same things in another order: theirs where I have left the order as it was. */
function orderOf(field: string, [mine, theirs, base]: readonly [Content, Content, Content]): Difference[] {
  const [own, other, before] = [list(mine[field]), list(theirs[field]), list(base[field])];
  if (haveSameOrder(own, other)) return [];
  const read = (things: readonly unknown[]): string =>
    things.map((each, index) => `${String(index + 1)}. ${titleOf(each)}`).join('\n');
  return [
    {
      key: orderKey(field),
      label: `${fieldName(field)}：先后顺序`,
      mine: read(own),
      theirs: read(other),
      suggested: haveSameOrder(own, before) ? 'theirs' : 'mine',
    },
  ];
}

/**
 * Where two texts differ, field by field.
 *
 * @param base - what both grew from, so that it can be said who changed what
 */
export function differencesOf(ours: Content, others: Content, before: Content, nameOf: NameOf): Difference[] {
  const [mine, theirs, base] = unfolded([ours, others, before] as const);
  return keysOf(mine, theirs).flatMap((field) => {
    if (saysTheSame(mine[field], theirs[field])) return [];
    const reader =
      (whole: Content): Read =>
      (value) =>
        readable(spoken(field, value, whole), nameOf, field);
    const read: Record<Side, Read> = { mine: reader(ours), theirs: reader(others) };
    if (IN_PARTS.has(field)) {
      const texts = [mine, theirs, base] as const;
      const parts = [...orderOf(field, texts), ...partsOf(field, texts, read)];
      if (parts.length > 0) return parts;
    }
    return [
      {
        key: field,
        label: fieldName(field),
        mine: read.mine(mine[field]),
        theirs: read.theirs(theirs[field]),
        suggested: suggestFor(mine[field], [base[field]]),
      },
    ];
  });
}

/** One text out of two: each field from the side that was chosen; where nothing was chosen, mine. */
export function chosenFrom(ours: Content, others: Content, choices: Readonly<Record<string, Side>>): Content {
  const [mine, theirs] = unfolded([ours, others] as const);
  const fields = keysOf(mine, theirs).map((field): [string, unknown] => {
    const isInParts = IN_PARTS.has(field) && choices[field] === undefined;
    if (!isInParts) return [field, (choices[field] === 'theirs' ? theirs : mine)[field]];
    const [own, other] = [list(mine[field]), list(theirs[field])];
    const parts = aligned(own, other)
      .map((pair, index) => (choices[`${field}#${String(index)}`] === 'theirs' ? pair.theirs : pair.mine))
      .filter((each) => each !== undefined);
    return [field, choices[orderKey(field)] === 'theirs' ? inTheirOrder(parts, own, other) : parts];
  });
  return folded(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
}
