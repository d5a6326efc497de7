/** What a person may have: what he chose, the topics of past pushes that he opened, and pushes that he was delivered. */
export const TAG_KINDS = ['topic', 'area', 'situation', 'read', 'received'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export interface AudienceTag {
  readonly kind: TagKind;
  readonly id: string;
}

/** A tag as one word, for sets. */
export const tagKey = ({ kind, id }: AudienceTag): string => `${kind}/${id}`;

/** The office's words for the kinds. */
export const tagKindName: Readonly<Record<TagKind, string>> = {
  topic: '主题',
  area: '区域',
  situation: '情形',
  read: '读过',
  received: '收到过',
};
