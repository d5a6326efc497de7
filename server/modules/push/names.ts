import type { DirectoryContent } from '../../../contract/directory';
import {
  SITUATIONS,
  situationWords,
  tagKey,
  type AudienceTag,
  type SegmentRule,
  type TagNames,
} from '../../../domain/audience';
import type { PushDeps } from './deps';
import { spokenOf } from './frozen';

type Directory = Pick<DirectoryContent, 'topics' | 'areas'>;

/** What tags are called. */
export const tagNames = ({ topics, areas }: Directory): TagNames =>
  new Map([
    ...topics.flatMap(({ id, name }): [string, string][] => [
      [tagKey({ kind: 'topic', id }), name],
      [tagKey({ kind: 'read', id }), name],
    ]),
    ...areas.map(({ id, name }): [string, string] => [tagKey({ kind: 'area', id }), name]),
    ...SITUATIONS.map((id): [string, string] => [tagKey({ kind: 'situation', id }), situationWords[id].name]),
  ]);

/** What tags are called, pushes that went out among them. */
export async function knownNames({ store, directory }: Pick<PushDeps, 'store' | 'directory'>): Promise<TagNames> {
  const pushes = await store.read
    .selectFrom('pushes')
    .select(['id', 'spoken'])
    .where('sending_since', 'is not', null)
    .execute();
  return new Map([
    ...tagNames(await directory()),
    ...pushes.map((row): [string, string] => [tagKey({ kind: 'received', id: row.id }), spokenOf(row).title]),
  ]);
}

/** A tag of a rule that is none. */
export const unknownTag = ({ conditions }: SegmentRule, names: TagNames): AudienceTag | undefined =>
  conditions.flatMap(({ tags }) => tags).find((tag) => !names.has(tagKey(tag)));
