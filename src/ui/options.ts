/** Choices of a radio group or a list, from their names. */
export const optionsOf = <T extends string>(names: Readonly<Record<T, string>>, of?: readonly T[]) =>
  (of ?? (Object.keys(names) as T[])).map((value) => ({ value, label: names[value] }));
