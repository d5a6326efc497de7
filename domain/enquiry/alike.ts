/** A question, as far as its likeness goes. */
export interface Comparable {
  readonly id: string;
  readonly text: string;
  /** `kind/id` of the published thing that it is about; null where it is about nothing in particular. */
  readonly subject: string | null;
}

/** So much of a long letter says what it is about. */
const READ_CHARACTERS = 200;
/** A share of the pairs of characters: above it, two questions are taken to be the same. */
const ENOUGH = 0.5;
/** As many as are answered at once; those behind them begin a group of their own. */
const MOST = 50;
/**
 * What stands in any question and says nothing of this one. When, where and how much stay: they are what is asked.
 */
const FILLERS =
  /请问|你好|您好|谢谢|麻烦|一下|我想|想问|咨询|现在|还是|怎么|怎样|如何|哪些|什么(?!时候)|需要|能不能|可不可以|可以|是不是|有没有|办理|[吗呢啊呀吧么的了要能]/gu;

/** The pairs of characters that a question is made of, without what any question has. */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(
    Array.from(text.normalize('NFKC').toLowerCase())
      .slice(0, READ_CHARACTERS)
      .join('')
      .replace(FILLERS, '')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}

/** Two questions about two published things are two, however alike their words: 图里的数是哪年的 asks of each its own. */
const mayBeOne = (group: readonly Comparable[], { subject }: Comparable): boolean =>
  subject === null || group.every((each) => each.subject === null || each.subject === subject);

interface Group<Q> {
  /** Of the first of its members. */
  readonly pairs: ReadonlySet<string>;
  readonly members: [Q, ...Q[]];
}

/** How many pairs a question shares with each group that has any of them. */
function sharedPairs(pairs: ReadonlySet<string>, having: ReadonlyMap<string, readonly number[]>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const at of having.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return shared;
}

/**
 * Questions of several people that ask the same, put together under the first of each, in the order in which they come.
 * Each stands in one group; one that nobody else asks is a group of its own.
 */
export function groupAlike<Q extends Comparable>(
  questions: readonly Q[],
): { readonly first: Q; readonly others: readonly Q[] }[] {
  const groups: Group<Q>[] = [];
  const having = new Map<string, number[]>();
  for (const question of questions) {
    const pairs = pairsOf(question.text);
    let best: { readonly group: Group<Q>; readonly likeness: number } | undefined;
    for (const [at, both] of sharedPairs(pairs, having)) {
      const group = groups[at];
      if (!group || group.members.length >= MOST || !mayBeOne(group.members, question)) continue;
      const likeness = (2 * both) / (pairs.size + group.pairs.size);
      if (likeness >= ENOUGH && (!best || likeness > best.likeness)) best = { group, likeness };
    }
    if (best) {
      best.group.members.push(question);
      continue;
    }
    for (const pair of pairs) {
      const places = having.get(pair);
      if (places) places.push(groups.length);
      else having.set(pair, [groups.length]);
    }
    groups.push({ pairs, members: [question] });
  }
  return groups.map(({ members: [first, ...others] }) => ({ first, others }));
}
