type Container = Record<string | number, unknown>;

/** `root.cn.[0].cl` or `list[2].title` as its steps. */
export function parsePath(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

/** Writes a value where a setData path points to; what is missing on the way is made. */
export function setAtPath(target: object, path: string, value: unknown): void {
  const steps = parsePath(path);
  const last = steps.pop();
  if (last === undefined) return;
  let at = target as Container;
  steps.forEach((step, index) => {
    at[step] ??= typeof (steps[index + 1] ?? last) === 'number' ? [] : {};
    at = at[step] as Container;
  });
  at[last] = value;
}
