/** How a clause (条款) stands in its document. */
export type ClauseKind =
  | 'part' // 编
  | 'chapter' // 章
  | 'section' // 节
  | 'article' // 条 (its first 款 is on the same line)
  | 'paragraph' // 款
  | 'item' // 项
  | 'subitem' // 目
  | 'heading' // 一、 (一) 1. of documents without articles
  | 'text';

/** One clause of a document: one line of its text. */
export interface Clause {
  /** `ch-3`, `ch-3-s-1`, `art-33`, `art-33-p2`, `art-33-p2-i3`, `sec-1`, `sec-1-2`, `line-7`; unique in its document. */
  readonly anchor: string;
  readonly kind: ClauseKind;
  /** What people call it, for example 第三十三条第二款; empty for plain text. */
  readonly label: string;
  readonly text: string;
  /** Anchor of the clause it stands in; null at the top. */
  readonly parent: string | null;
}
