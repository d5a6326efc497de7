import type { SearchTables } from '../../../../domain/search/tables';

/** What of a published page is searched. Ids and names are those of the directory. */
export interface SearchDocument {
  /** `kind/public-id`. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly sourceId?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentType?: string | undefined;
  readonly issuingOrgan?: string | undefined;
  readonly department?: { readonly id: string; readonly name: string } | undefined;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** Civil date that the screen shows, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly validity?: string | undefined;
  /** Withdrawn: still found, far down, and says so. */
  readonly withdrawn?: boolean | undefined;
  /** Own text, in order; `anchor` where it is a clause that has an address. */
  readonly passages: readonly { readonly text: string; readonly anchor?: string | undefined }[];
  /** Of an answer of a Q&A issue. */
  readonly answer?: { readonly text: string; readonly clause?: SearchClause | undefined } | undefined;
}

export interface SearchClause {
  readonly policyId: string;
  readonly title: string;
  readonly anchor: string;
}

export interface SearchRequest {
  readonly q: string;
  readonly exact?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly department?: string | undefined;
  readonly topic?: string | undefined;
  readonly year?: number | undefined;
  /** Only pages that speak of this much of what was asked, from 0 to 1; see `EngineHit.relevance`. */
  readonly atLeast?: number | undefined;
  /** First result, counted from 0. */
  readonly from: number;
  readonly limit: number;
  /** Whether the stages are told. */
  readonly explain?: boolean | undefined;
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface EngineHit {
  readonly key: string;
  readonly kind: string;
  readonly sourceId?: string | undefined;
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
  readonly anchor?: string | undefined;
  readonly department?: { readonly id: string; readonly name: string } | undefined;
  readonly issuingOrgan?: string | undefined;
  readonly date?: string | undefined;
  readonly validity?: string | undefined;
  readonly bestBet: boolean;
  readonly score: number;
  /**
   * How much of what was asked the page speaks of, from 0 to 1, rare words counting more: 1 where its title, its organ,
   * its topics or the passage shown have all of it, 0.7 where all of it stands apart in its text. Residents' words are
   * spoken of where one of their official terms is.
   */
  readonly relevance: number;
  /** Of `explain`: each part of the score by its name. */
  readonly scoreParts?: Readonly<Record<string, number>> | undefined;
}

export interface FacetCount {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

export interface EngineAnswer {
  /** What was searched, cleaned. */
  readonly q: string;
  readonly searchedFor?: string | undefined;
  readonly changed?: 'letters' | 'correction' | 'script' | undefined;
  /** Official terms that were searched beside what was typed. */
  readonly beside: readonly string[];
  readonly answer?:
    (NonNullable<SearchDocument['answer']> & { readonly key: string; readonly question: string }) | undefined;
  readonly hits: readonly EngineHit[];
  readonly total: number;
  readonly capped: boolean;
  readonly facets: Readonly<Record<'kinds' | 'departments' | 'topics' | 'years', readonly FacetCount[]>>;
  /** Of `explain`: analyse → retrieve → rerank, each with what went in and came out, and milliseconds. */
  readonly stages?: readonly { readonly stage: string; readonly ms: number; readonly detail: unknown }[] | undefined;
}

/**
 * The index and its search, synchronous and on one thread; the server runs it in a worker. The file is derived from the
 * store and may be thrown away at any time.
 */
export interface Engine {
  /** Takes in new documents and new states of known ones, in one transaction; `seq` is the publication they came with. */
  put(documents: readonly SearchDocument[], seq: number): void;
  remove(keys: readonly string[], seq: number): void;
  /** The last publication that is in; 0 for an empty index. */
  seq(): number;
  count(): number;
  setTables(tables: SearchTables): void;
  search(request: SearchRequest): EngineAnswer;
  /** Completions of what was typed, in Han, letters or mixed; best first. */
  suggest(typed: string, limit: number): readonly string[];
  close(): void;
}

/** Opens the index file, or makes it; `:memory:` for none. A file of another version or a broken one is made anew. */
export type OpenEngine = (file: string, tables: SearchTables) => Engine;
