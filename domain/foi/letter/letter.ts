import type { CivilDate } from '../../calendar/civil-date';

/** The kinds of 文书 that a case sends; the same as `FoiLetterKind` of the contract. */
export const letterKinds = [
  'registration-receipt',
  'amendment-notice',
  'extension-notice',
  'third-party-letter',
  'other-organ-letter',
  'third-party-notice',
  'reasons-notice',
  'deferral-notice',
  'fee-notice',
  'reply',
  'lapse-notice',
  'correction-reply',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Letters to others than the applicant: they never say who asked, and he never gets them. @source 条例第三十二条、第三十四条 */
export const lettersToOthers: readonly LetterKind[] = [
  'third-party-letter',
  'other-organ-letter',
  'third-party-notice',
];

/** A piece of a letter's body. Texts hold no line feed. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Numbered from 1. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** 附件说明: names of what goes with it. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] };

/** A letter (文书) as data; how it looks on paper is another matter. @source 党政机关公文格式 GB/T 9704-2012 */
export interface Letter {
  readonly kind: LetterKind;
  /** 发文机关标志. */
  readonly organ: string;
  /** 发文字号. */
  readonly number: string;
  readonly title: string;
  /** 主送, without the colon. */
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: {
    /** 发文机关署名. */
    readonly organ: string;
    /** 成文日期, for example 2026年11月22日. */
    readonly date: string;
  };
  /** 附注: whom to ask. */
  readonly footnotes: readonly string[];
  readonly signedOn: CivilDate;
}

/** The number before an item of a list. */
export const itemMark = (index: number): string => `${String(index + 1)}. `;

function linesOf(block: LetterBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map((item, index) => `${itemMark(index)}${item}`);
    case 'table':
      return [block.caption, ...[block.columns, ...block.rows].map((row) => row.join('\t'))];
    case 'attachments':
      return block.names.map((name, index) => `${index === 0 ? '附件：' : ''}${itemMark(index)}${name}`);
  }
}

/** Everything that stands on the letter, in reading order, one line for each paragraph. */
export function letterText(letter: Letter): string {
  return [
    letter.organ,
    letter.number,
    letter.title,
    `${letter.addressee}：`,
    ...letter.blocks.flatMap(linesOf),
    letter.closing.organ,
    letter.closing.date,
    ...letter.footnotes,
  ].join('\n');
}
