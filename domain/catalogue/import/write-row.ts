import { formatChannels } from '../channel';
import { formatRules } from '../filing-rule';
import { mannerName } from '../manner';
import type { CatalogueRow } from './columns';
import type { KnownColumn } from './plan';
import { formatLevels } from './row';

/**
 * A column as a row of a sheet that can be brought in again.
 *
 * @param nameOf - what the city calls a kind of content
 */
export const writtenRow = (
  { id, details }: KnownColumn,
  groupName: string,
  nameOf: (kind: string) => string,
): CatalogueRow => ({
  id,
  group: groupName,
  item: details.item,
  name: details.name,
  content: details.content,
  basis: details.basis,
  limit: details.limit,
  organ: details.organ,
  channels: formatChannels(details.channels),
  audience: details.audience,
  manners: details.manners.map((manner) => mannerName[manner]).join('、'),
  levels: formatLevels(details.levels),
  rules: formatRules(details.rules, nameOf),
});
