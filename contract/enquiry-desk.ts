import { Type, type Static } from '@sinclair/typebox';
import { ContentKind, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** A resident's question as staff read it. */
export const DeskEnquiry = Type.Object(
  {
    id: PublicId,
    /** The published thing that it is about, with its title; null for a question about nothing in particular. */
    subject: orNull(
      Type.Object(
        {
          kind: ContentKind,
          id: PublicId,
          /** Null once it is published no more. */
          title: orNull(Type.String()),
        },
        closed,
      ),
    ),
    /** What the resident takes a general question to be about. */
    topic: orNull(NamedRef),
    department: orNull(NamedRef),
    text: Type.String(),
    /** Only of who wants an answer. */
    phone: orNull(Type.String()),
    receivedAt: Instant,
  },
  { ...closed, $id: 'DeskEnquiry' },
);
export type DeskEnquiry = Static<typeof DeskEnquiry>;

/** `GET /api/staff/enquiries`, newest first. `cursor` is the last id of the page before, exclusive. */
export const DeskEnquiryQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ pattern: '^[0-9a-z]{26}$' })),
    /** `general`: only those about nothing in particular, which nobody else gets. */
    view: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('general')])),
  },
  closed,
);
export type DeskEnquiryQuery = Static<typeof DeskEnquiryQuery>;

export const DeskEnquiries = Type.Object(
  { items: Type.Array(DeskEnquiry), nextCursor: orNull(Type.String()) },
  { ...closed, $id: 'DeskEnquiries' },
);
export type DeskEnquiries = Static<typeof DeskEnquiries>;
