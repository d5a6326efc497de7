import {
  nearness,
  newerFirst,
  ranker,
  withoutMarks,
  type RankedQuestion,
  type Sounding,
} from '../../../../domain/search';
import { isNewer, type Catalogue } from './catalogue';
import { yearOf } from './prepared';
import type { Question } from './question';
import type { Retrieved } from './retrieval';
import { RowSet } from './row-set';
import type { Scores } from './scores';

/** How many are weighed closely: the best by title and the best by body. */
const BY_TITLE = 60;
const BY_BODY = 45;

/** Shorter questions are near to too much, longer ones are no titles. */
const [SHORTEST, LONGEST] = [4, 80];
const NEAR = 0.7;
const NEAR_WEIGHT = 3;

export interface Ranked {
  readonly id: number;
  readonly score: number;
  /** The factor for what does not hold any more. */
  readonly state: number;
  /** How near its title is to the question, where it is nearly the question itself. */
  readonly near?: number | undefined;
  /** Where they are asked for, the parts of the score by their names. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
}

/** What documents are weighed against. */
export function rankedQuestion(question: Question, { rarity }: Retrieved, catalogue: Catalogue): RankedQuestion {
  return {
    text: withoutMarks(question.text),
    words: question.words.map(({ text, weight }) => ({ text, weight, rarity: rarity.get(text) ?? 1 })),
    pairs: question.pairs,
    said: question.said,
    place: question.place,
    newestYear: catalogue.newestYear,
  };
}

/** The documents to weigh closely, with the versions of each, so that an older one never stands without the newer. */
function closely(passing: readonly number[], scores: Scores, catalogue: Catalogue): Set<number> {
  const chosen = new Set([...scores.bestTitles(passing, BY_TITLE), ...scores.bestBodies(passing, BY_BODY)]);
  const several = [...chosen].flatMap((id) => catalogue.versionsOf(id) ?? []).filter((id) => !chosen.has(id));
  if (several.length > 0) {
    const among = new RowSet(passing);
    for (const id of several) if (among.has(id)) chosen.add(id);
  }
  return chosen;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || b.id - a.id;

/** How near the titles are that are nearly the question itself, by row id: they were typed with a slip. */
export function nearTitles(
  alike: readonly number[],
  typed: readonly Sounding[],
  catalogue: Catalogue,
): ReadonlyMap<number, number> {
  const near = new Map<number, number>();
  const whole = typed.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
  if (whole.length === 0) return near;
  for (const id of alike) {
    const listed = catalogue.byId[id];
    if (!listed) continue;
    const { forms } = listed;
    const sounds = listed.sounds.split(' ');
    const titles = [
      { text: forms.whole, sounds },
      { text: forms.core, sounds: sounds.slice(forms.whole.length - forms.core.length) },
    ];
    const how = Math.max(...whole.flatMap((text) => titles.map((title) => nearness(text, title))));
    if (how >= NEAR) near.set(id, how);
  }
  return near;
}

/** Whole titles that were typed with a slip come before those that merely share words with the question. */
const withNearness = (ranked: readonly Ranked[], nearby: ReadonlyMap<number, number>): Ranked[] =>
  ranked
    .map((one) => {
      const near = nearby.get(one.id);
      if (near === undefined) return one;
      const score = one.score + NEAR_WEIGHT * ((near - NEAR) / (1 - NEAR)) * one.state;
      return { ...one, score, near, ...(one.parts ? { parts: { ...one.parts, near } } : {}) };
    })
    .sort(byScore);

interface Wanted {
  readonly nearby: ReadonlyMap<number, number>;
  readonly first: readonly number[];
  readonly most: number;
  readonly tells: boolean;
}

/**
 * Orders what was found: the best closely, the others behind them by what they were found with.
 *
 * @param nearby - titles that are nearly the question itself
 * @param first - ids that staff put first
 * @param most - how many are wanted at all
 * @param tells - whether the parts of the scores are asked for
 */
export function order(
  passing: readonly number[],
  scores: Scores,
  asked: RankedQuestion,
  catalogue: Catalogue,
  { nearby, first, most, tells }: Wanted,
): Ranked[] {
  const chosen = closely(passing, scores, catalogue);
  const topBody = [...chosen].reduce((top, id) => Math.max(top, scores.body(id)), 0);
  const weigh = ranker(asked, tells);
  const ranked: Ranked[] = [];
  for (const id of chosen) {
    const listed = catalogue.byId[id];
    if (!listed) continue;
    const { score, state, parts } = weigh({
      forms: listed.forms,
      kind: listed.kind,
      documentType: listed.documentType,
      year: yearOf(listed),
      validity: listed.validity,
      withdrawn: listed.withdrawn ?? false,
      isOlder: catalogue.isOlder(id),
      body: topBody > 0 ? scores.body(id) / topBody : 0,
    });
    ranked.push({ id, score, state, parts });
  }
  const inOrder = newerFirst(
    withNearness(ranked, nearby),
    ({ id }) => catalogue.byId[id]?.forms.versionKey ?? '',
    (a, b) => isNewer(catalogue.byId[a.id], catalogue.byId[b.id]),
  );
  const bets = first.map((id) => inOrder.find((one) => one.id === id) ?? { id, score: 0, state: 1 });
  const all = [...bets, ...inOrder.filter(({ id }) => !first.includes(id))];
  if (all.length >= most) return all;
  const rest = passing.filter((id) => !chosen.has(id) && !first.includes(id));
  return [...all, ...scores.best(rest, most - all.length).map((id) => ({ id, score: 0, state: 1 }))];
}
