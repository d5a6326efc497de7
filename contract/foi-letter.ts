import { Type, type Static } from '@sinclair/typebox';
import { FoiCaseEvent } from './foi-clock';
import { CivilDate, Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** The kinds of 文书 that a case sends. */
export const FoiLetterKind = oneOf(
  'registration-receipt', // 登记回执
  'amendment-notice', // 补正告知书
  'extension-notice', // 延期答复告知书
  'third-party-letter', // 第三方意见征询书
  'other-organ-letter', // 征求意见函
  'third-party-notice', // 第三方告知书
  'reasons-notice', // 说明理由通知书
  'deferral-notice', // 延迟答复告知书
  'fee-notice', // 信息处理费收费通知
  'reply', // 答复书（第三十六条至第四十条）
  'lapse-notice', // 不再处理告知书
  'correction-reply', // 更正答复
);
export type FoiLetterKind = Static<typeof FoiLetterKind>;

/** What a member of staff writes for a letter; everything else comes from the case. Which fields a kind needs, domain/foi/letter says. */
export const FoiLetterInput = Type.Object(
  {
    /** What has to be amended or explained, one point a line (需要补正的事项). */
    points: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 20 })),
    /** How it was handled: where was searched, who was asked (办理经过). */
    facts: Type.Optional(Type.String({ maxLength: 5_000 })),
    /** Why (理由). */
    reasons: Type.Optional(Type.String({ maxLength: 5_000 })),
    /** Items of the article that it rests on, where the kind leaves a choice, for example 第十六条第二款. */
    grounds: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 5 })),
    /** Where and how what is public or released can be had (获取方式、途径). */
    access: Type.Optional(Type.String({ maxLength: 2_000 })),
    /** The third party or organ that a consultation letter goes to: name and address. */
    addressee: Type.Optional(Type.String({ maxLength: 200 })),
    /** The organ that is responsible, where it is known (第三十六条第五项): name and contact. */
    otherOrgan: Type.Optional(Type.String({ maxLength: 300 })),
    /** Ids of attachments that go with it; each has passed its secrecy review. */
    attachments: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
  },
  { additionalProperties: false, $id: 'FoiLetterInput' },
);
export type FoiLetterInput = Static<typeof FoiLetterInput>;

/** A letter of a case, in a list. Its bytes: `GET /api/staff/foi/letters/:id/pdf` and `/docx`. */
export const FoiLetterLine = Type.Object(
  {
    id: Type.String(),
    kind: FoiLetterKind,
    /** 文号, for example 临公开答〔2026〕12号; in sequence, without gaps. */
    number: Type.String(),
    title: Type.String(),
    signedOn: CivilDate,
    /** SHA-256 of the PDF as it was issued; null until it was first asked for. */
    hash: orNull(Type.String()),
    /** When the applicant first opened it online. */
    openedAt: orNull(Instant),
  },
  closed,
);
export type FoiLetterLine = Static<typeof FoiLetterLine>;

/** Body of `POST /api/staff/foi/cases/:id/letter-preview`: the letter as it would be, without a number. Answers a PDF. */
export const FoiLetterPreview = Type.Object(
  { kind: FoiLetterKind, act: FoiCaseEvent, letter: FoiLetterInput },
  { additionalProperties: false, $id: 'FoiLetterPreview' },
);
export type FoiLetterPreview = Static<typeof FoiLetterPreview>;

/** Body of `POST /api/foi/letter`: one of the applicant's letters, or what went out with it. Answers the file. */
export const FoiReceivedFile = Type.Object(
  {
    number: Type.String({ maxLength: 20 }),
    code: Type.String({ maxLength: 40 }),
    letter: Type.String({ maxLength: 40 }),
    /** Left out: the letter itself, as PDF. */
    attachment: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false, $id: 'FoiReceivedFile' },
);
export type FoiReceivedFile = Static<typeof FoiReceivedFile>;
