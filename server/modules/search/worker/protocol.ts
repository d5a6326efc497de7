import type { SearchTables } from '../../../../domain/search/tables';
import type { EngineAnswer, SearchRequest } from '../engine/engine';

/** Which index is meant: the one that answers, or the one that is being made beside it. */
export type IndexSlot = 'serving' | 'next';

/** A page as it came from the store. `body` is JSON; undefined where there is nothing to search. */
export interface PageRow {
  readonly key: string;
  readonly kind: string;
  readonly publicId: string;
  readonly title: string;
  readonly body: Uint8Array | undefined;
}

/** A few changes of what is published, in their order. */
export interface Portion {
  readonly slot: IndexSlot;
  readonly pages: readonly PageRow[];
  /** The last publication among them. */
  readonly seq: number;
  readonly today: string;
}

/** Where an index stands. */
export interface IndexPlace {
  readonly seq: number;
  readonly pages: number;
}

/** Pages that could not be read are left out, so that they hold up none behind them. */
export interface Taken extends IndexPlace {
  readonly unread: readonly string[];
}

/** What the thread can be asked, with what it answers. */
export interface ThreadCalls {
  open: {
    readonly args: { readonly slot: IndexSlot; readonly file: string; readonly tables: SearchTables };
    answer: IndexPlace;
  };
  take: { readonly args: Portion; answer: Taken };
  tables: { readonly args: SearchTables; answer: null };
  search: { readonly args: SearchRequest; answer: EngineAnswer };
  suggest: { readonly args: { readonly typed: string; readonly limit: number }; answer: readonly string[] };
  /** The next index answers from now on; the one before it is closed. */
  swap: { readonly args: null; answer: IndexPlace };
  /** Closes an index, if it is open. */
  shut: { readonly args: IndexSlot; answer: null };
}

export type CallName = keyof ThreadCalls;

export interface CallMessage<Name extends CallName = CallName> {
  readonly id: number;
  readonly name: Name;
  readonly args: ThreadCalls[Name]['args'];
}

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
