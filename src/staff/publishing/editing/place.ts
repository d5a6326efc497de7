/** Where something stands in what is being written: `items.0.answer`, as the server names it too. */
export type Place = string;

/** What is being written, as it travels: an object, a list or a single value. */
export type Written = unknown;

const isList = (value: Written): value is readonly Written[] => Array.isArray(value);
const isObject = (value: Written): value is Readonly<Record<string, Written>> =>
  typeof value === 'object' && value !== null && !isList(value);

const stepsOf = (place: Place): string[] => (place === '' ? [] : place.split('.'));

/** What stands there; undefined where there is nothing. */
export function at(written: Written, place: Place): Written {
  return stepsOf(place).reduce<Written>((here, step) => {
    if (isList(here)) return here[Number(step)];
    return isObject(here) ? here[step] : undefined;
  }, written);
}

export const textAt = (written: Written, place: Place): string => {
  const value = at(written, place);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** A list that stands there; what its entries are, who asks for it knows. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export const listAt = <T = Written>(written: Written, place: Place): readonly T[] => {
  const value = at(written, place);
  return isList(value) ? (value as readonly T[]) : [];
};

function put(here: Written, [step, ...rest]: readonly string[], value: Written): Written {
  if (step === undefined) return value;
  if (isList(here)) return here.map((each, index) => (index === Number(step) ? put(each, rest, value) : each));
  const before = isObject(here) ? here : {};
  const next = put(before[step], rest, value);
  if (next !== undefined) return { ...before, [step]: next };
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== step));
}

/** The same with another value there; `undefined` takes it away. Nothing that was given is changed. */
export const withAt = <T>(written: T, place: Place, value: Written): T => put(written, stepsOf(place), value) as T;

/** Beside or inside each other: a fault of `items.0` concerns `items.0.answer`, not `items.01`. */
export const isWithin = (inner: Place, outer: Place): boolean =>
  outer === '' || inner === outer || inner.startsWith(`${outer}.`);

export const inserted = <T>(list: readonly T[], index: number, value: T): T[] => [
  ...list.slice(0, index),
  value,
  ...list.slice(index),
];

export const removed = <T>(list: readonly T[], index: number): T[] => list.filter((_, each) => each !== index);

/** One up (−1) or down (+1); at the end nothing moves. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const value = list[index];
  const goal = index + by;
  if (value === undefined || goal < 0 || goal >= list.length) return [...list];
  return inserted(removed(list, index), goal, value);
}
