import { diffArrays } from 'diff';
import { saysTheSame } from './says-the-same';

/** One thing of two lists: in both, or in one of them alone. */
export interface Pair<T> {
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
}

const idOf = (value: unknown): string | undefined => {
  const { sourceId, id = sourceId } =
    typeof value === 'object' && value !== null ? (value as { sourceId?: unknown; id?: unknown }) : {};
  return typeof id === 'string' ? id : undefined;
};

/** Whether each thing in the lists is known by an id of its own. */
const haveIds = (...lists: readonly (readonly unknown[])[]): boolean =>
  lists.some((each) => each.length > 0) &&
  lists.every((each) => new Set(each.map(idOf)).size === each.length && !each.map(idOf).includes(undefined));

/** The order of one list, and what only the other has stands behind what it followed there. */
function mergedIds(first: readonly unknown[], second: readonly unknown[]): (string | undefined)[] {
  const ids = first.map(idOf);
  const other = second.map(idOf);
  other.forEach((id, index) => {
    if (!ids.includes(id)) ids.splice(index === 0 ? 0 : ids.indexOf(other[index - 1]) + 1, 0, id);
  });
  return ids;
}

function byId<T>(mine: readonly T[], theirs: readonly T[]): Pair<T>[] {
  const find = (list: readonly T[], id: string | undefined): T | undefined => list.find((each) => idOf(each) === id);
  return mergedIds(mine, theirs).map((id) => ({ mine: find(mine, id), theirs: find(theirs, id) }));
}

/** Without ids: what is the same stays together, and what lies between is paired in its order. */
function byContent<T>(mine: readonly T[], theirs: readonly T[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [left, right]: [T[], T[]] = [[], []];
  const close = (): void => {
    for (let at = 0; at < Math.max(left.length, right.length); at += 1)
      pairs.push({ mine: left[at], theirs: right[at] });
    [left, right] = [[], []];
  };
  for (const { value, added, removed } of diffArrays([...mine], [...theirs], { comparator: saysTheSame })) {
    if (removed) left.push(...value);
    else if (added) right.push(...value);
    else {
      close();
      pairs.push(...value.map((each) => ({ mine: each, theirs: each })));
    }
  }
  close();
  return pairs;
}

/** Two lists side by side. */
export const aligned = <T>(mine: readonly T[], theirs: readonly T[]): Pair<T>[] =>
  haveIds(mine, theirs) ? byId(mine, theirs) : byContent(mine, theirs);

/** Whether what two lists have in common stands in the same order in both. */
export function haveSameOrder(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (!haveIds(one, other)) return true;
  const common = (from: readonly unknown[], among: readonly unknown[]): (string | undefined)[] => {
    const ids = new Set(among.map(idOf));
    return from.map(idOf).filter((id) => ids.has(id));
  };
  return common(one, other).join() === common(other, one).join();
}

/** What was chosen from two lists, in the order of theirs; what is mine alone stands behind what it followed. */
export function inTheirOrder<T>(chosen: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const order = mergedIds(theirs, mine);
  return [...chosen].sort((a, b) => order.indexOf(idOf(a)) - order.indexOf(idOf(b)));
}
