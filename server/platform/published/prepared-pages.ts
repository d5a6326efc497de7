import { Prepared } from './answer';
import type { Change, Recipe } from './change';

/** An address costs this much beside its bytes: the map's entry, the recipe, the headers. */
const OVERHEAD_BYTES = 1_500;
/** Other spellings of an address (parameters in another order, `/api/v1`) that find the same answer at once. */
const SPELLINGS_AT_MOST = 20_000;
/** The detail page of a kind changes with one entry alone, so it is found by its address and not asked. */
const own = (change: Change): string => `/api/${change.kind}/${change.id}`;

/** Lists are many more addresses than pages: whoever asks for all of them pushes out lists, never pages. */
const COMPOSED_SHARE = 1 / 8;

/** Slots that share one budget, the oldest first. */
interface Pool {
  readonly limitBytes: number;
  readonly slots: Map<string, Slot>;
  bytes: number;
}

interface Slot {
  readonly recipe: Recipe;
  page: Prepared;
  readonly spellings: string[];
  /** Which renewal is the latest: an earlier one that ends later does not count. */
  turn: number;
}

/**
 * The answers that are ready to send, by address. Bounded by bytes: what was not asked for lately goes first. What a
 * publication changes is made anew before it is replaced, if it was asked for, and dropped if it was not.
 */
export class PreparedPages {
  readonly #details: Pool;
  /** Slots whose recipe has to be asked about each change: lists, home, feeds. */
  readonly #composed: Pool;
  readonly #ready = new Map<string, Prepared>();
  readonly #making = new Map<string, Promise<Prepared | undefined>>();
  #spellings = 0;
  /** Rises with each change, so that an answer begun before it is not kept after it. */
  #epoch = 0;

  constructor(limitBytes: number) {
    const forLists = Math.floor(limitBytes * COMPOSED_SHARE);
    this.#composed = { limitBytes: forLists, slots: new Map(), bytes: 0 };
    this.#details = { limitBytes: limitBytes - forLists, slots: new Map(), bytes: 0 };
  }

  get bytes(): number {
    return this.#details.bytes + this.#composed.bytes;
  }

  #slot(url: string): Slot | undefined {
    return this.#details.slots.get(url) ?? this.#composed.slots.get(url);
  }

  #poolOf({ composed }: Recipe): Pool {
    return composed ? this.#composed : this.#details;
  }

  /** The answer for an address as it was asked, if it is ready. */
  get(spelling: string): Prepared | undefined {
    return this.#ready.get(spelling);
  }

  /** The answer, made now if need be; asked for by many at once, it is made once. */
  async prepare(recipe: Recipe, spelling = recipe.url): Promise<Prepared | undefined> {
    const page = this.#slot(recipe.url)?.page ?? (await this.#make(recipe));
    if (page) this.#spell(recipe.url, spelling);
    return page;
  }

  #make(recipe: Recipe): Promise<Prepared | undefined> {
    const under = this.#making.get(recipe.url);
    if (under) return under;
    const made = this.#makeAndKeep(recipe).finally(() => this.#making.delete(recipe.url));
    this.#making.set(recipe.url, made);
    return made;
  }

  async #makeAndKeep(recipe: Recipe): Promise<Prepared | undefined> {
    for (;;) {
      const epoch = this.#epoch;
      const bytes = await recipe.make();
      // Something was published meanwhile, perhaps into this very page: look again.
      if (epoch !== this.#epoch) continue;
      if (!bytes) return undefined;
      const page = new Prepared(bytes, recipe.type);
      this.#keep(recipe, page);
      return page;
    }
  }

  #keep(recipe: Recipe, page: Prepared): void {
    this.#drop(recipe.url);
    const slot: Slot = { recipe, page, spellings: [recipe.url], turn: 0 };
    const pool = this.#poolOf(recipe);
    pool.slots.set(recipe.url, slot);
    pool.bytes += page.size + OVERHEAD_BYTES;
    this.#ready.set(recipe.url, page);
    if (pool.bytes > pool.limitBytes) this.#makeRoom(pool, recipe.url);
  }

  #spell(url: string, spelling: string): void {
    const slot = this.#slot(url);
    if (!slot || this.#ready.has(spelling) || this.#spellings >= SPELLINGS_AT_MOST) return;
    this.#ready.set(spelling, slot.page);
    slot.spellings.push(spelling);
    this.#spellings += 1;
  }

  #drop(url: string): void {
    const slot = this.#slot(url);
    if (!slot) return;
    const pool = this.#poolOf(slot.recipe);
    pool.slots.delete(url);
    pool.bytes -= slot.page.size + OVERHEAD_BYTES;
    for (const spelling of slot.spellings) this.#ready.delete(spelling);
    this.#spellings -= slot.spellings.length - 1;
  }

  /** Oldest first, with a second chance for what was asked for since. */
  #makeRoom(pool: Pool, keep: string): void {
    for (const [url, slot] of pool.slots) {
      if (pool.bytes <= pool.limitBytes) return;
      if (url === keep) continue;
      if (slot.page.asked) {
        slot.page.asked = false;
        pool.slots.delete(url);
        pool.slots.set(url, slot);
      } else {
        this.#drop(url);
      }
    }
  }

  /** Makes anew what the changes touch and someone reads; drops what they touch and nobody reads. */
  async apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.#epoch += 1;
    const touched = new Set<Slot>();
    for (const change of changes) {
      const detail = this.#details.slots.get(own(change));
      if (detail) touched.add(detail);
    }
    for (const slot of this.#composed.slots.values()) {
      if (changes.some((change) => slot.recipe.isChangedBy(change))) touched.add(slot);
    }
    await this.#renew(touched);
  }

  /** Makes anew what time alone changed. */
  async expire(urls: readonly string[]): Promise<void> {
    this.#epoch += 1;
    await this.#renew(new Set(urls.flatMap((url) => this.#slot(url) ?? [])));
  }

  async #renew(touched: ReadonlySet<Slot>): Promise<void> {
    const read = [...touched].filter((slot) => slot.page.asked);
    for (const slot of touched) if (!slot.page.asked) this.#drop(slot.recipe.url);
    await Promise.all(read.map((slot) => this.#replace(slot)));
  }

  async #replace(slot: Slot): Promise<void> {
    const { recipe } = slot;
    slot.turn += 1;
    const { turn } = slot;
    // Dropped on a fault: the next reader makes it again, and his request reports the fault.
    const bytes = await recipe.make().catch(() => undefined);
    if (this.#slot(recipe.url) !== slot || slot.turn !== turn) return;
    if (!bytes) {
      this.#drop(recipe.url);
      return;
    }
    if (bytes.etag === slot.page.bytes.etag) return;
    const page = new Prepared(bytes, recipe.type);
    this.#poolOf(recipe).bytes += page.size - slot.page.size;
    slot.page = page;
    for (const spelling of slot.spellings) this.#ready.set(spelling, page);
  }
}
