import { performance } from 'node:perf_hooks';
import { withoutMarks, type SearchTables, type Sounding } from '../../../../domain/search';
import { clearAnswer, Shower, type Search } from './answering';
import { Catalogue, TERM_WEIGHT } from './catalogue';
import type { Engine, EngineAnswer, EngineHit, OpenEngine, SearchDocument, SearchRequest } from './engine';
import { openIndexFile, type IndexFile } from './index-file';
import { readChinese, type Language } from './language';
import { Postings } from './postings';
import { termsOf } from './prepared';
import { prepareTables, type PreparedTables } from './prepared-tables';
import { readQuestion, termsBeside, type Knowledge, type Question } from './question';
import { nearTitles, order, rankedQuestion, type Ranked } from './ranking';
import { relevantOf, Retrieval } from './retrieval';
import { Suggestions } from './suggestions';
import { IndexWriter } from './writing';

/** Results that a question can be paged through. */
const MOST_RESULTS = 300;
/** Where only pages of some relevance are asked for, so many of the best are looked at closely. */
const LOOKED_AT = 60;

/** More documents than this at once, and more than this part of all, make the lists of suggestions anew. */
const FEW = 20;
const MANY = 0.1;

/** Times the stages of one search and keeps what went through them, where that is asked for. */
class Stages {
  readonly list: { stage: string; ms: number; detail: unknown }[] = [];
  readonly #areTold: boolean;

  constructor(areTold: boolean) {
    this.#areTold = areTold;
  }

  run<T>(stage: string, work: () => T, detail: (result: T) => unknown): T {
    if (!this.#areTold) return work();
    const from = performance.now();
    const result = work();
    this.list.push({ stage, ms: performance.now() - from, detail: detail(result) });
    return result;
  }
}

class FileEngine implements Engine {
  readonly #db: IndexFile;
  readonly #language: Language = readChinese();
  readonly #catalogue: Catalogue;
  readonly #postings: Postings;
  readonly #retrieval: Retrieval;
  readonly #writer: IndexWriter;
  readonly #shower: Shower;
  #tables: PreparedTables;
  #suggestions: Suggestions;
  #seq: number;

  constructor(db: IndexFile, tables: SearchTables) {
    this.#db = db;
    this.#catalogue = new Catalogue(this.#language);
    this.#catalogue.load(this.#db);
    this.#postings = new Postings(this.#db);
    this.#retrieval = new Retrieval(this.#catalogue, this.#postings);
    this.#writer = new IndexWriter(this.#db, this.#catalogue, this.#language);
    this.#shower = new Shower(this.#db, this.#language);
    const row = this.#db.prepare(`SELECT value FROM facts WHERE name = 'seq'`).get() as { value: string };
    this.#seq = Number(row.value);
    this.#tables = prepareTables(tables, this.#language.fold);
    this.#catalogue.addTable(this.#tables.words);
    this.#suggestions = this.#completions();
  }

  put(documents: readonly SearchDocument[], seq: number): void {
    this.#write(documents, [], seq);
  }

  remove(keys: readonly string[], seq: number): void {
    this.#write([], keys, seq);
  }

  #write(documents: readonly SearchDocument[], gone: readonly string[], seq: number): void {
    this.#writer.write(documents, gone, seq);
    this.#seq = seq;
    this.#postings.forget();
    // Who writes waits for the lists, never who is typing.
    if (documents.length > Math.max(FEW, this.#catalogue.size * MANY)) this.#suggestions = this.#completions();
    else for (const { key } of documents) this.#suggest(key);
  }

  /** The lists of suggestions take a few more words at once; to make them anew would hold up who is typing. */
  #suggest(key: string): void {
    const listed = this.#catalogue.byId[this.#catalogue.idOf.get(key) ?? -1];
    if (!listed) return;
    for (const { text } of termsOf(listed, this.#language.cut(listed.forms.whole))) {
      const term = this.#catalogue.lexicon.get(text);
      if (term) this.#suggestions.add(term);
    }
  }

  seq = (): number => this.#seq;
  count = (): number => this.#catalogue.size;

  setTables(tables: SearchTables): void {
    this.#catalogue.dropTable(this.#tables.words);
    this.#tables = prepareTables(tables, this.#language.fold);
    this.#catalogue.addTable(this.#tables.words);
    this.#suggestions = this.#completions();
  }

  search(request: SearchRequest): EngineAnswer {
    const stages = new Stages(request.explain ?? false);
    const knowledge = this.#knowledge();
    const question = stages.run(
      'analyse',
      () => readQuestion(request.q, request.exact ?? false, knowledge),
      (read) => read,
    );
    const retrieved = stages.run(
      'retrieve',
      () => this.#retrieval.find(question),
      ({ found, read, rarity, things, counted }) => ({
        found: found.length,
        read,
        rarity: Object.fromEntries(rarity),
        things,
        counted,
      }),
    );
    const asked = rankedQuestion(question, retrieved, this.#catalogue);
    const nearby = nearTitles(retrieved.alike, this.#sounding(question), this.#catalogue);
    const { passing, counts } = this.#catalogue.facets.filtered(
      relevantOf(retrieved, nearby, this.#catalogue),
      request,
    );
    const first = this.#bestBets(question, request);
    const wanted = Math.min(MOST_RESULTS, request.from + request.limit);
    const most = request.atLeast === undefined ? wanted : Math.max(wanted, LOOKED_AT);
    const ranked = stages.run(
      'rerank',
      () =>
        order(passing, retrieved.scores, asked, this.#catalogue, {
          nearby,
          first,
          most,
          tells: request.explain ?? false,
        }),
      (all) => all.slice(0, most).map(({ id, score, parts }) => ({ id, score, parts })),
    );
    const { hits, total } = stages.run(
      'show',
      () => this.#show(ranked.slice(0, most), passing.length, { question, asked, retrieved }, request, first),
      (shown) => shown.hits.length,
    );
    const answer = clearAnswer(ranked, asked, knowledge);
    return {
      q: question.typed,
      ...(question.changed === undefined ? {} : { searchedFor: question.searchedFor, changed: question.changed }),
      beside: termsBeside(question),
      ...(answer ? { answer } : {}),
      hits,
      total,
      capped: retrieved.capped,
      facets: this.#catalogue.facets.named(counts),
      ...(request.explain ? { stages: stages.list } : {}),
    };
  }

  /** The part of the ranked documents that is asked for, shown. */
  #show(
    ranked: readonly Ranked[],
    passing: number,
    search: Search,
    { from, limit, atLeast, explain = false }: SearchRequest,
    first: readonly number[],
  ): { readonly hits: readonly EngineHit[]; readonly total: number } {
    const show = this.#shower.of(search);
    const shown = (all: readonly Ranked[]): EngineHit[] =>
      all.flatMap((one) => {
        const listed = this.#catalogue.byId[one.id];
        const bestBet = first.includes(one.id);
        return listed ? [show(one, listed, { bestBet, explain })] : [];
      });
    if (atLeast === undefined) {
      const hits = shown(ranked.slice(from));
      return { hits, total: Math.max(passing, hits.length) };
    }
    const hits = shown(ranked).filter(({ relevance }) => relevance >= atLeast);
    return { hits: hits.slice(from, from + limit), total: hits.length };
  }

  suggest(typed: string, limit: number): readonly string[] {
    const plain = withoutMarks(this.#language.fold(typed.slice(0, 200)));
    return this.#suggestions.complete(plain, this.#language.soundsOf, limit);
  }

  #completions(): Suggestions {
    return new Suggestions(this.#catalogue.lexicon, TERM_WEIGHT.part);
  }

  close(): void {
    // Everything into the one file: statements that still live would keep the log beside it.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.close();
  }

  #knowledge(): Knowledge {
    return { language: this.#language, catalogue: this.#catalogue, postings: this.#postings, tables: this.#tables };
  }

  /** As typed and as searched: a wrong correction must not hide the title that was meant. */
  #sounding({ typed, text }: Question): Sounding[] {
    const texts = new Set([typed, text].map((one) => withoutMarks(this.#language.fold(one))));
    return [...texts].map((one) => ({ text: one, sounds: this.#language.soundsOf(one) }));
  }

  /** Ids of what staff put first for these words, as typed or as searched. */
  #bestBets({ typed, text }: Question, { kind }: SearchRequest): number[] {
    const words = new Set([withoutMarks(this.#language.fold(typed)), withoutMarks(text)]);
    const keys = [...words].flatMap((word) => this.#tables.bestBets.get(word) ?? []);
    return [...new Set(keys)].flatMap((key) => {
      const id = this.#catalogue.idOf.get(key);
      const listed = id === undefined ? undefined : this.#catalogue.byId[id];
      return id === undefined || !listed || listed.withdrawn || (kind !== undefined && listed.kind !== kind)
        ? []
        : [id];
    });
  }
}

/** Opens the index file, or makes it; `:memory:` for none. A file of another version or a broken one is made anew. */
export const openEngine: OpenEngine = (file, tables) => openIndexFile(file, (db) => new FileEngine(db, tables));
