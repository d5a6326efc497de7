import type { Spoken } from '../weapp/harness/accessible-text';

/** In a browser it is tied to its suggestions; WeChat has no such field. */
const SEARCH_FIELD = '搜什么';

/** Differences that the platforms themselves make; each says why. Anything else is a fault. */
const ONLY_ON_ONE: readonly { readonly why: string; readonly matches: (said: Spoken) => boolean }[] = [
  {
    why: 'WeChat has no speech synthesis, so the H5 site alone reads aloud',
    matches: ({ role, name }) => role === 'button' && /听全文/.test(name),
  },
  {
    why: 'the Channels are inside WeChat; on H5 a link to them stands in the same place, where there is one',
    matches: ({ role, name }) => (role === 'button' || role === 'link') && name === '在视频号看',
  },
  {
    why: 'HTML marks up emphasis, labels and captions with elements of their own; WXML has none, and nothing is read out',
    matches: ({ role }) => ['strong', 'emphasis', 'LabelText', 'Figcaption', 'MenuListPopup'].includes(role),
  },
  {
    why: 'the choices of a closed list are found in HTML; WeChat shows them when its picker opens',
    matches: ({ role }) => role === 'option',
  },
  {
    why: 'a browser builds a date field of parts; WeChat opens a picker of its own',
    matches: ({ role, name }) =>
      ['Date', 'spinbutton'].includes(role) ||
      (role === 'combobox' && name !== SEARCH_FIELD) ||
      /^Show ?date ?picker/.test(name) ||
      (role === 'text' && name.trim() === '/'),
  },
];

const isChoice = (said: Spoken | undefined): boolean => said?.role === 'radio' || said?.role === 'checkbox';
const letters = (text: string): string => text.replace(/[\s，]/g, '');

/** An HTML choice is an input beside its words, which are then found twice; WXML has one element for both. */
const isWordsOfChoice = (said: Spoken, before: readonly Spoken[]): boolean => {
  const choice = before.filter((each) => each.role !== 'text').at(-1);
  return said.role === 'text' && isChoice(choice) && letters(choice?.name ?? '').includes(letters(said.name));
};

/** WeChat has one kind of text field; a browser tells search fields apart. A choice's hint follows after a comma. */
const normalised = (said: Spoken): Spoken => ({
  ...said,
  role: said.role === 'searchbox' || said.name === SEARCH_FIELD ? 'textbox' : said.role,
  ...(said.name === SEARCH_FIELD ? { state: '' } : {}),
  name: isChoice(said) ? letters(said.name) : said.name,
});

/** What is left to compare. */
export const withoutAllowed = (spoken: readonly Spoken[]): Spoken[] =>
  spoken
    .filter((said) => !ONLY_ON_ONE.some(({ matches }) => matches(said)))
    .filter((said, at, all) => !isWordsOfChoice(said, all.slice(0, at)))
    .map(normalised);

/** A long document is drawn in parts in the mini-program, so that no update is too large. */
const MORE = /^button · 看[前后]面的条款/;

/**
 * What to compare where the mini-program shows a part of a long document so far: all that it says, and the same words of
 * the H5 page in the H5 page's order. The words next to a cut are joined differently and are left out.
 */
export function shownSoFar(weapp: readonly string[], h5: readonly string[]): [string[], string[]] {
  const cuts = weapp.flatMap((said, at) => (MORE.test(said) ? [at] : []));
  if (cuts.length === 0) return [[...weapp], [...h5]];
  const kept = weapp.filter((_, at) => cuts.every((cut) => Math.abs(cut - at) > 1));
  let from = 0;
  const found = kept.map((said) => {
    const at = h5.indexOf(said, from);
    if (at >= 0) from = at + 1;
    return at >= 0 ? said : `not on the H5 page in this place: ${said}`;
  });
  return [kept, found];
}
