import { newerFirst, rank, withoutMarks, type RankedQuestion } from '../../../../domain/search';
import { isNewer, yearOf, type Catalogue } from './catalogue';
import type { Question } from './question';
import { best, type Found, type Retrieved } from './retrieval';

/** How many are weighed closely: the best by title and the best by body. */
const BY_TITLE = 90;
const BY_BODY = 70;

export interface Ranked {
  readonly id: number;
  readonly score: number;
  readonly parts?: Readonly<Record<string, number>> | undefined;
}

/** What documents are weighed against. */
export function rankedQuestion(question: Question, { rarity }: Retrieved, catalogue: Catalogue): RankedQuestion {
  return {
    text: withoutMarks(question.text),
    words: question.words.map(({ text, weight }) => ({ text, weight, rarity: rarity.get(text) ?? 1 })),
    pairs: question.pairs,
    official: question.said.map(({ official }) => official),
    place: question.place,
    newestYear: catalogue.newestYear,
  };
}

/** The documents to weigh closely, with the versions of each, so that an older one never stands without the newer. */
function closely(passing: readonly Found[], catalogue: Catalogue): Map<number, Found> {
  const chosen = new Map<number, Found>();
  for (const found of best(passing, BY_TITLE, ({ title }) => title)) chosen.set(found.id, found);
  for (const found of best(passing, BY_BODY, ({ body }) => body)) chosen.set(found.id, found);
  const byId = new Map(passing.map((found) => [found.id, found]));
  for (const id of [...chosen.keys()]) {
    for (const other of catalogue.versions.get(catalogue.byId[id]?.forms.versionKey ?? '') ?? []) {
      const found = byId.get(other);
      if (found) chosen.set(other, found);
    }
  }
  return chosen;
}

/**
 * Orders what was found: the best closely, the others behind them by what they were found with.
 *
 * @param first - ids that staff put first
 * @param most - how many are wanted at all
 */
export function order(
  passing: readonly Found[],
  asked: RankedQuestion,
  catalogue: Catalogue,
  { first, most }: { readonly first: readonly number[]; readonly most: number },
): Ranked[] {
  const chosen = closely(passing, catalogue);
  const topBody = [...chosen.values()].reduce((top, { body }) => Math.max(top, body), 0);
  const ranked: Ranked[] = [];
  for (const { id, body } of chosen.values()) {
    const listed = catalogue.byId[id];
    if (!listed) continue;
    const { score, parts } = rank(
      {
        ...listed.forms,
        kind: listed.kind,
        documentType: listed.documentType,
        year: yearOf(listed),
        validity: listed.validity,
        withdrawn: listed.withdrawn ?? false,
        isOlder: catalogue.isOlder(id),
        body: topBody > 0 ? body / topBody : 0,
      },
      asked,
    );
    ranked.push({ id, score, parts });
  }
  ranked.sort((a, b) => b.score - a.score || b.id - a.id);
  const inOrder = newerFirst(
    ranked,
    ({ id }) => catalogue.byId[id]?.forms.versionKey ?? '',
    (a, b) => isNewer(catalogue.byId[a.id], catalogue.byId[b.id]),
  );
  const bets = first.map((id) => inOrder.find((one) => one.id === id) ?? { id, score: 0 });
  const all = [...bets, ...inOrder.filter(({ id }) => !first.includes(id))];
  if (all.length >= most) return all;
  const rest = passing.filter(({ id }) => !chosen.has(id) && !first.includes(id));
  return [
    ...all,
    ...best(rest, most - all.length, ({ title, body }) => title + body).map(({ id }) => ({ id, score: 0 })),
  ];
}
