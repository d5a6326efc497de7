import { Type, type Static } from '@sinclair/typebox';
import { PublicId } from './primitives';

/** How a clause (条款) stands in its document. */
export const ClauseKind = Type.Union([
  Type.Literal('part'), // 编
  Type.Literal('chapter'), // 章
  Type.Literal('section'), // 节
  Type.Literal('article'), // 条 (its first 款 is on the same line)
  Type.Literal('paragraph'), // 款
  Type.Literal('item'), // 项
  Type.Literal('subitem'), // 目
  Type.Literal('heading'), // 一、 (一) 1. of documents without articles
  Type.Literal('text'),
]);
export type ClauseKind = Static<typeof ClauseKind>;

/**
 * One clause of a policy document: one line of its text. All `text` joined with a line feed is the text that came in.
 * Anchors: `ch-3`, `ch-3-s-1`, `art-33`, `art-33-p2`, `art-33-p2-i3`, `sec-1`, `sec-1-2`, `line-7`; `art-33-p1` means `art-33`.
 */
export const Clause = Type.Object(
  {
    anchor: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
    kind: ClauseKind,
    /** What people call it, for example 第三十三条第二款; empty for plain text. */
    label: Type.String(),
    text: Type.String(),
    /** Anchor of the clause it stands in; null at the top. */
    parent: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Clause = Static<typeof Clause>;

/** As an author writes it: which clause a claim rests on. */
export const ClauseRef = Type.Object(
  { policyId: PublicId, anchor: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) },
  { additionalProperties: false },
);
export type ClauseRef = Static<typeof ClauseRef>;

/** As a reader gets it: enough to open the clause in place, without another request. */
export const CitedClause = Type.Object(
  {
    policyId: PublicId,
    anchor: Type.String(),
    /** For example 第三十三条第二款. */
    label: Type.String(),
    policyTitle: Type.String(),
    /** The clause and what stands under it (its 款 and 项). */
    text: Type.String(),
    validity: Type.Union([
      Type.Literal('in-force'),
      Type.Literal('amended'),
      Type.Literal('lapsed'),
      Type.Literal('repealed'),
      Type.Literal('not-yet-in-force'),
    ]),
  },
  { additionalProperties: false },
);
export type CitedClause = Static<typeof CitedClause>;

/** All clauses that a page cites, by `policyId#anchor`. */
export const CitedClauses = Type.Record(Type.String(), CitedClause);
export type CitedClauses = Static<typeof CitedClauses>;
