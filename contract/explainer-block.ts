import { Type, type Static } from '@sinclair/typebox';
import { ClauseRef } from './clause';
import { CivilDate, ContentLink, PublicId } from './primitives';

const clauses = Type.Optional(Type.Array(ClauseRef));
const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1, maxLength: 1_000 });
const title = Type.String({ minLength: 1, maxLength: 100 });

/** Bars or lines: each series has one value for each label. */
const chart = {
  title,
  unit: Type.String({ maxLength: 20 }),
  labels: Type.Array(Type.String(), { minItems: 1, maxItems: 24 }),
  series: Type.Array(Type.Object({ name: Type.String(), values: Type.Array(Type.Number()) }, closed), {
    minItems: 1,
    maxItems: 4,
  }),
  /** What the chart shows, in one sentence; read aloud in its place. */
  summary: text,
  clauses,
};

/** 导语: the answer before the background. */
export const LeadBlock = Type.Object({ kind: Type.Literal('lead'), text, clauses }, closed);
/** 关键数字. */
export const KeyFiguresBlock = Type.Object(
  {
    kind: Type.Literal('key-figures'),
    title: Type.Optional(title),
    figures: Type.Array(
      Type.Object({ value: Type.String(), unit: Type.String(), label: Type.String(), clauses }, closed),
      { minItems: 1, maxItems: 6 },
    ),
  },
  closed,
);
/** 谁适用. */
export const AudienceBlock = Type.Object(
  {
    kind: Type.Literal('audience'),
    title,
    groups: Type.Array(Type.Object({ name: Type.String(), text: Type.String(), clauses }, closed), { minItems: 1 }),
  },
  closed,
);
/** 步骤. */
export const StepsBlock = Type.Object(
  {
    kind: Type.Literal('steps'),
    title,
    steps: Type.Array(Type.Object({ title: Type.String(), text: Type.String(), clauses }, closed), { minItems: 1 }),
  },
  closed,
);
/** 新旧对比. */
export const BeforeAfterBlock = Type.Object(
  {
    kind: Type.Literal('before-after'),
    title,
    rows: Type.Array(
      Type.Object({ aspect: Type.String(), before: Type.String(), after: Type.String(), clauses }, closed),
      { minItems: 1 },
    ),
  },
  closed,
);
/** 时间轴. */
export const TimelineBlock = Type.Object(
  {
    kind: Type.Literal('timeline'),
    title,
    entries: Type.Array(Type.Object({ on: CivilDate, title: Type.String(), text: Type.String(), clauses }, closed), {
      minItems: 1,
    }),
  },
  closed,
);
/** 表格. */
export const TableBlock = Type.Object(
  {
    kind: Type.Literal('table'),
    title,
    columns: Type.Array(Type.String(), { minItems: 1, maxItems: 6 }),
    rows: Type.Array(Type.Object({ cells: Type.Array(Type.String()), clauses }, closed), { minItems: 1 }),
  },
  closed,
);
export const BarChartBlock = Type.Object({ kind: Type.Literal('bar-chart'), ...chart }, closed);
export const LineChartBlock = Type.Object({ kind: Type.Literal('line-chart'), ...chart }, closed);
/** 原文摘引. */
export const QuotationBlock = Type.Object(
  { kind: Type.Literal('quotation'), text, attribution: Type.String(), clauses },
  closed,
);
/** 一问一答. */
export const QuestionBlock = Type.Object(
  {
    kind: Type.Literal('question'),
    question: text,
    answer: text,
    /** The same question in a Q&A series. */
    itemId: Type.Optional(PublicId),
    clauses,
  },
  closed,
);
export const PictureBlock = Type.Object(
  {
    kind: Type.Literal('picture'),
    src: Type.String({ description: 'path under /media' }),
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
    /** Replaces the picture for those who cannot see it. */
    alt: Type.String({ minLength: 1 }),
    caption: Type.Optional(Type.String()),
    clauses,
  },
  closed,
);
export const VideoBlock = Type.Object(
  {
    kind: Type.Literal('video'),
    title,
    src: Type.String({ description: 'HLS playlist or mp4 under /media' }),
    poster: Type.Optional(Type.String()),
    durationSeconds: Type.Integer({ minimum: 1 }),
    /** All that is said, for those who cannot hear it. */
    transcript: Type.String({ minLength: 1 }),
    clauses,
  },
  closed,
);
export const AudioBlock = Type.Object(
  {
    kind: Type.Literal('audio'),
    title,
    src: Type.String(),
    durationSeconds: Type.Integer({ minimum: 1 }),
    transcript: Type.String({ minLength: 1 }),
    clauses,
  },
  closed,
);
/** 找谁问. */
export const ContactBlock = Type.Object(
  {
    kind: Type.Literal('contact'),
    name: Type.String(),
    phone: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    hours: Type.Optional(Type.String()),
    department: Type.Optional(PublicId),
  },
  closed,
);
/** 相关链接: inside the app (`to`) or outside (`url`). */
export const LinkBlock = Type.Object(
  {
    kind: Type.Literal('link'),
    title,
    text: Type.Optional(Type.String()),
    to: Type.Optional(ContentLink),
    url: Type.Optional(Type.String({ pattern: '^https://' })),
  },
  closed,
);

/** One typed block of an explainer. Never a flat picture. */
export const ExplainerBlock = Type.Union([
  LeadBlock,
  KeyFiguresBlock,
  AudienceBlock,
  StepsBlock,
  BeforeAfterBlock,
  TimelineBlock,
  TableBlock,
  BarChartBlock,
  LineChartBlock,
  QuotationBlock,
  QuestionBlock,
  PictureBlock,
  VideoBlock,
  AudioBlock,
  ContactBlock,
  LinkBlock,
]);
export type ExplainerBlock = Static<typeof ExplainerBlock>;
export type BlockOf<K extends ExplainerBlock['kind']> = Extract<ExplainerBlock, { kind: K }>;
