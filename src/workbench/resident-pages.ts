/** Pages for residents that the workbench opens; it carries no other address of theirs. */
export const RESIDENT_PAGES = {
  proposals: '/resident/proposal/detail',
  powers: '/resident/power/item',
  gazettes: '/resident/gazette/issue',
  datasets: '/resident/dataset/set',
} as const;

/** The page on which residents see it. */
export const toResidentPage = (kind: keyof typeof RESIDENT_PAGES, id: string): string =>
  `${RESIDENT_PAGES[kind]}?id=${encodeURIComponent(id)}`;
