import type { DirectoryContent } from '../../../contract/directory';
import { civilDateOf, isCivilDate } from '../../../domain/calendar';
import type { CatalogueLevel, PageFacts } from '../../../domain/catalogue';
import type { NamedRef } from '../../../contract/primitives';

/** A published page as the store has it. */
export interface PublishedPage {
  readonly id: string;
  readonly kind: string;
  readonly publicId: string;
  readonly title: string;
  /** Parsed line of its list. */
  readonly summary: SummaryFields;
  /** Instants: when it came, and when it was last published. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What lines of the various kinds have, or may have. */
export interface SummaryFields {
  readonly summary?: string;
  readonly issuingOrgan?: string;
  readonly documentType?: string;
  readonly datedOn?: string;
  readonly publishedOn?: string;
  readonly effectiveOn?: string;
  readonly department?: NamedRef;
  readonly topics?: readonly NamedRef[];
  readonly area?: NamedRef;
}

/** What the catalogue says of a page, apart from its number and where it stands. */
export interface EntryFacts {
  readonly id: string;
  readonly kind: string;
  readonly public_id: string;
  readonly title: string;
  readonly summary: string;
  readonly words: string;
  readonly formed_on: string;
  readonly published_on: string;
  readonly organ: string;
  readonly level: CatalogueLevel;
  readonly facts: string;
}

/** Ways to something, or parts of a page that is listed itself. */
const NOT_LISTED: ReadonlySet<string> = new Set(['directory', 'qa-series', 'qa-items']);
export const isListed = (kind: string): boolean => !NOT_LISTED.has(kind);

/** A law of the land stands in the city's catalogue too, where it has no area. */
function levelIn({ areas }: Pick<DirectoryContent, 'areas'>, area: NamedRef | undefined): CatalogueLevel {
  return areas.find(({ id }) => id === area?.id)?.level ?? 'city';
}

const namesOf = (refs: readonly NamedRef[]): string[] => refs.flatMap(({ id, name }) => [id, name]);

/**
 * The entry of a page. 生成日期 is the date on the document, else that of its publication.
 *
 * @source 条例第十二条
 */
export function entryOf(page: PublishedPage, directory: Pick<DirectoryContent, 'areas'>): EntryFacts {
  const { id, kind, publicId, title, summary: line } = page;
  const said = [line.publishedOn, line.datedOn, line.effectiveOn].find(
    (date) => date !== undefined && isCivilDate(date),
  );
  const last = civilDateOf(page.updatedAt);
  // Nothing was published before it was here, whatever date it bears.
  const published = said === undefined ? civilDateOf(page.createdAt) : said > last ? last : said;
  const level = levelIn(directory, line.area);
  const facts: PageFacts = {
    kind,
    title,
    topics: namesOf(line.topics ?? []),
    department: namesOf(line.department ? [line.department] : []),
    documentType: line.documentType ?? '',
    level,
  };
  return {
    id,
    kind,
    public_id: publicId,
    title,
    summary: line.summary ?? '',
    words: title.toLowerCase(),
    formed_on: line.datedOn ?? published,
    published_on: published,
    organ: line.issuingOrgan ?? line.department?.name ?? '',
    level,
    facts: JSON.stringify(facts),
  };
}
