/** Accessibility attributes for the mini-program: WXML knows only words, and an undefined one would be set as text. */
export function aria(attributes: Readonly<Record<string, string | boolean | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name === 'id' ? 'id' : `aria-${name}`, String(value)]],
    ),
  );
}
