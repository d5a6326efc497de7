import type { MessagePort } from 'node:worker_threads';
import type { Engine, OpenEngine, SearchDocument } from '../engine/engine';
import { documentOf } from '../documents/document-of';
import type {
  AnswerMessage,
  CallMessage,
  CallName,
  IndexPlace,
  IndexSlot,
  PageRow,
  Portion,
  Taken,
  ThreadCalls,
} from './protocol';

/** What the search thread does: keeps the index that answers, and at times one that is being made beside it. */
class Indexes {
  readonly #open: OpenEngine;
  readonly #engines = new Map<IndexSlot, Engine>();

  constructor(open: OpenEngine) {
    this.#open = open;
  }

  open({ slot, file, tables }: ThreadCalls['open']['args']): IndexPlace {
    this.shut(slot);
    const engine = this.#open(file, tables);
    this.#engines.set(slot, engine);
    return placeOf(engine);
  }

  take({ slot, pages, seq, today }: Portion): Taken {
    const engine = this.engine(slot);
    const documents: SearchDocument[] = [];
    const gone: string[] = [];
    const unread: string[] = [];
    for (const page of pages) {
      const document = page.body && readDocument(page, page.body, today);
      if (document instanceof Error) unread.push(`${page.key}: ${document.message}`);
      if (document === undefined || document instanceof Error) gone.push(page.key);
      else documents.push(document);
    }
    // The number of the publication is written last: what is cut off in between is taken in once more.
    if (gone.length > 0) engine.remove(gone, engine.seq());
    engine.put(documents, seq);
    return { ...placeOf(engine), unread };
  }

  tables(tables: ThreadCalls['tables']['args']): null {
    for (const engine of this.#engines.values()) engine.setTables(tables);
    return null;
  }

  search(request: ThreadCalls['search']['args']): ThreadCalls['search']['answer'] {
    return this.engine('serving').search(request);
  }

  suggest({ typed, limit }: ThreadCalls['suggest']['args']): readonly string[] {
    return this.engine('serving').suggest(typed, limit);
  }

  swap(): IndexPlace {
    const next = this.engine('next');
    const before = this.#engines.get('serving');
    this.#engines.set('serving', next);
    this.#engines.delete('next');
    before?.close();
    return placeOf(next);
  }

  shut(slot: IndexSlot): null {
    this.#engines.get(slot)?.close();
    this.#engines.delete(slot);
    return null;
  }

  engine(slot: IndexSlot): Engine {
    const engine = this.#engines.get(slot);
    if (!engine) throw new Error(`The ${slot} index is not open.`);
    return engine;
  }
}

const readDocument = ({ kind, publicId, title }: PageRow, body: Uint8Array, today: string): SearchDocument | Error => {
  try {
    const view: unknown = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
    return documentOf({ kind, publicId, title, view }, today);
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
};

const placeOf = (engine: Engine): IndexPlace => ({ seq: engine.seq(), pages: engine.count() });

/** Answers the calls that come through the port, one after the other. */
export const serveCalls = (port: MessagePort, open: OpenEngine): void => {
  const indexes = new Indexes(open);
  const does: { readonly [Name in CallName]: (args: ThreadCalls[Name]['args']) => ThreadCalls[Name]['answer'] } = {
    open: (args) => indexes.open(args),
    take: (args) => indexes.take(args),
    tables: (args) => indexes.tables(args),
    search: (args) => indexes.search(args),
    suggest: (args) => indexes.suggest(args),
    swap: () => indexes.swap(),
    shut: (slot) => indexes.shut(slot),
  };
  const answer = <Name extends CallName>({ id, name, args }: CallMessage<Name>): AnswerMessage => {
    try {
      return { id, ok: true, value: does[name](args) };
    } catch (cause) {
      return { id, ok: false, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
    }
  };
  port.on('message', (message: CallMessage) => {
    port.postMessage(answer(message));
  });
};
