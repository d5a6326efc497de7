import { Type, type Static } from '@sinclair/typebox';
import { Instant } from './primitives';
import { importCounts } from './list-import';

const closed = { additionalProperties: false } as const;
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** Which list: 错别字, 敏感词, 不规范写法, 政治和法律用语, 例外. */
export const ProofreadingList = oneOf('wrong-word', 'sensitive', 'banned-form', 'wording', 'exception');
export type ProofreadingList = Static<typeof ProofreadingList>;

const Severity = oneOf('must', 'should');

/** Body of `POST /api/staff/proofreading/entries` and of `PUT …/entries/:id`: one line of a list. */
export const ProofreadingEntryInput = Type.Object(
  {
    list: ProofreadingList,
    /** What is looked for; of an exception what is let through. */
    words: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 30 }),
    /** What should stand there; empty where there is no one right form. */
    instead: Type.String({ maxLength: 120 }),
    reason: Type.String({ maxLength: 300 }),
    severity: Severity,
    /** Texts that are right although a word of this line stands in them. */
    exceptions: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }),
  },
  { additionalProperties: false, $id: 'ProofreadingEntryInput' },
);
export type ProofreadingEntryInput = Static<typeof ProofreadingEntryInput>;

export const ProofreadingEntry = Type.Object(
  {
    ...ProofreadingEntryInput.properties,
    id: Type.String(),
    /** It came with the program. */
    isBuiltIn: Type.Boolean(),
    /** It was taken out and can be put back. */
    isRemoved: Type.Boolean(),
    /** Null: as it came with the program. */
    changedAt: Type.Union([Instant, Type.Null()]),
  },
  { additionalProperties: false, $id: 'ProofreadingEntry' },
);
export type ProofreadingEntry = Static<typeof ProofreadingEntry>;

/** `GET /api/staff/proofreading/entries`: what staff changed last first, then what came with the program. */
export const ProofreadingEntriesQuery = Type.Object(
  {
    list: ProofreadingList,
    /** Stands in the words, the right form, the reason or the exceptions. */
    words: Type.Optional(Type.String({ maxLength: 60, default: '' })),
    /** own: added or changed here; removed: taken out. */
    show: Type.Optional(oneOf('all', 'own', 'removed')),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  closed,
);

export const ProofreadingEntries = Type.Object(
  { items: Type.Array(ProofreadingEntry), total: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false, $id: 'ProofreadingEntries' },
);
export type ProofreadingEntries = Static<typeof ProofreadingEntries>;

/** Body of `POST /api/staff/proofreading/try`. */
export const ProofreadingTrialInput = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 20_000 }) },
  { additionalProperties: false, $id: 'ProofreadingTrialInput' },
);

/** A hit in the text that was tried: `text.slice(from, to)`. */
export const ProofreadingHit = Type.Object(
  {
    code: Type.String(),
    severity: Severity,
    from: Type.Integer({ minimum: 0 }),
    to: Type.Integer({ minimum: 0 }),
    /** Of a person's number masked. */
    quotation: Type.String(),
    reason: Type.String(),
    suggestion: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
);
export type ProofreadingHit = Static<typeof ProofreadingHit>;

export const ProofreadingTrial = Type.Object(
  { hits: Type.Array(ProofreadingHit) },
  { additionalProperties: false, $id: 'ProofreadingTrial' },
);
export type ProofreadingTrial = Static<typeof ProofreadingTrial>;

/** What a list (.xlsx) would do, or did. */
export const ProofreadingImport = Type.Object(
  {
    ...importCounts,
  },
  { additionalProperties: false, $id: 'ProofreadingImport' },
);
export type ProofreadingImport = Static<typeof ProofreadingImport>;

export const ProofreadingImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
