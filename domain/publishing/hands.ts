import type { Hand } from './event';

/** Everybody who counts as having done it: who did, and in whose place. */
export const personsOf = ({ id, inPlaceOf }: Hand): string[] => (inPlaceOf === null ? [id] : [id, inPlaceOf.id]);

/** Whether one person is among both. */
export const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((person) => other.includes(person));

/** Who it was, in words: 李敏（代王芳）. */
export const handName = ({ name, inPlaceOf }: Pick<Hand, 'name' | 'inPlaceOf'>): string =>
  inPlaceOf === null ? name : `${name}（代${inPlaceOf.name}）`;
