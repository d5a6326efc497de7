import type { PublishedReport } from '../../../contract/annual-report';
import { SECTION_TITLES } from '../../../domain/annual-report/sections';

/** What stands together in one card, small enough to be handed to the mini-program in one piece. */
export interface ReportPart {
  readonly key: string;
  /** Accessible name of the card. */
  readonly label: string;
  /** Null where the section goes on from the card before. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  /** The table that belongs to the section. */
  readonly table: 2 | 3 | 4 | null;
}

/** Three bytes each: with its markup a part stays well below 32 KB, of which two are handed over at once. */
const CHARACTERS = 2_500;
/** The second to the fourth section hold a table each. */
const TABLE_OF_SECTION = [null, 2, 3, 4, null, null] as const;

/** Paragraphs in portions; one that is longer than a portion is cut at a sentence. */
export function portionsOf(paragraphs: readonly string[], characters = CHARACTERS): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const paragraph of paragraphs.flatMap((text) => piecesOf(text, characters))) {
    const last = portions.at(-1);
    if (last === undefined || paragraph.length > room) {
      portions.push([paragraph]);
      room = characters - paragraph.length;
    } else {
      last.push(paragraph);
      room -= paragraph.length;
    }
  }
  return portions;
}

function piecesOf(text: string, characters: number): string[] {
  if (text.length <= characters) return [text];
  const end = text.lastIndexOf('。', characters - 1) + 1;
  const at = end > 0 ? end : characters;
  return [text.slice(0, at), ...piecesOf(text.slice(at), characters)];
}

/** The six sections as cards in their order. A report of a past year has its three tables alone. */
export function partsOf({ sections }: Pick<PublishedReport, 'sections'>): ReportPart[] {
  return SECTION_TITLES.flatMap((known, index): ReportPart[] => {
    const section = sections[index];
    const table = TABLE_OF_SECTION[index] ?? null;
    if (section === undefined && table === null) return [];
    const label = section?.title ?? known;
    const portions = portionsOf(section?.paragraphs ?? []);
    const words = (portions.length === 0 ? [[]] : portions).map((paragraphs, at): ReportPart => {
      const goesOn = at > 0;
      return {
        key: `${String(index)}.${String(at)}`,
        label: goesOn ? `${label}（续）` : label,
        heading: goesOn ? null : label,
        paragraphs,
        table: null,
      };
    });
    const last = words.at(-1);
    return table === null || last === undefined ? words : [...words.slice(0, -1), { ...last, table }];
  });
}
