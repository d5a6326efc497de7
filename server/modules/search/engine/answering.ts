import {
  answersClearly,
  bestPassage,
  highlight,
  isWord,
  relevanceOf,
  withoutMarks,
  type RankedQuestion,
} from '../../../../domain/search';
import type { EngineAnswer, EngineHit } from './engine';
import type { IndexFile, Statement } from './index-file';
import { readText, type ReadText } from './kept-text';
import type { Language } from './language';
import type { KeptDocument } from './prepared';
import type { Knowledge, Question } from './question';
import type { Ranked } from './ranking';
import type { Retrieved } from './retrieval';

const MOST_MARKED = 12;
/** An answer stands above the list only when its question is among the best found. */
const ANSWERS_LOOKED_AT = 8;
const NO_TEXT: ReadText = { whole: '', passages: [] };

interface WordsShown {
  /** What a passage is chosen by: words asked and official terms, with how much each one counts. */
  readonly looked: readonly { readonly text: string; readonly weight: number }[];
  /** What of these is marked in titles and passages. */
  readonly marked: readonly string[];
}

function wordsShown({ question, asked }: Search): WordsShown {
  const words = question.words.filter(({ text, weight }) => text.length > 1 || weight === 1);
  const official = question.said.flatMap((said) => said.official).map((text) => ({ text, weight: 1 }));
  const most = [...official, ...words].sort((a, b) => b.weight - a.weight).slice(0, MOST_MARKED);
  const rarity = new Map(asked.words.map((word) => [word.text, word.rarity]));
  return {
    looked: most.map(({ text, weight }) => ({ text, weight: weight * (rarity.get(text) ?? 4) })),
    marked: most.map(({ text }) => text).filter((text) => text.length > 1 || most.length === 1),
  };
}

/** How one hit is shown. */
interface How {
  readonly bestBet: boolean;
  readonly explain: boolean;
}

/** Shows what was found: titles and passages with what was asked marked, and the clause the passage stands in. */
export class Shower {
  readonly #text: Statement;
  readonly #language: Language;

  constructor(db: IndexFile, language: Language) {
    this.#language = language;
    this.#text = db.prepare('SELECT passages FROM texts WHERE id = ?');
  }

  /** Shows one after the other what one search has found. */
  of(search: Search): (ranked: Ranked, listed: KeptDocument, how: How) => EngineHit {
    const words = wordsShown(search);
    return (ranked, listed, how) => this.#show(ranked, listed, search.retrieved, words, how);
  }

  #show(
    ranked: Ranked,
    listed: KeptDocument,
    retrieved: Retrieved,
    { looked, marked }: WordsShown,
    { bestBet, explain }: How,
  ): EngineHit {
    const { id, score, parts } = ranked;
    const row = this.#text.get(id) as { passages: Buffer } | undefined;
    const { whole, passages } = row ? readText(row.passages) : NO_TEXT;
    // Words that the page does not have need not be looked for in each of its passages.
    const there = looked.filter(({ text }) => whole.includes(text));
    const passage = bestPassage(
      listed.answer && passages.length === 0 ? [{ text: listed.answer.text }] : passages,
      there.length > 0 ? there : looked,
    );
    const { key, kind, sourceId, department, issuingOrgan, date, validity } = listed;
    return {
      key,
      kind,
      sourceId,
      title: highlight(listed.title, marked),
      passage: highlight(passage?.text ?? '', marked),
      anchor: passage?.anchor,
      department,
      issuingOrgan,
      date,
      validity,
      bestBet,
      score,
      relevance: bestBet ? 1 : this.#relevanceOf(ranked, passage?.text ?? '', whole, retrieved),
      ...(explain ? { scoreParts: parts } : {}),
    };
  }

  /** Words that stand together in the passage shown say as much as those of the title. */
  #relevanceOf(
    { id, near = 0 }: Ranked,
    passage: string,
    whole: string,
    { things, counted, standings, scores }: Retrieved,
  ): number {
    if (scores.relevance(id) === 1) return 1;
    const text = withoutMarks(this.#language.fold(passage));
    const { unsure, ...standing } = standings.of(id, scores.above(id), scores.below(id));
    let { above, body } = standing;
    counted.forEach((word, at) => {
      if (text.includes(word)) above |= 1 << at;
      else if ((unsure & (1 << at)) !== 0 && !whole.includes(word)) body &= ~(1 << at);
    });
    return Math.max(near, relevanceOf(things, { above, body }));
  }
}

/** What is known of one search once its documents are found. */
export interface Search {
  readonly question: Question;
  readonly asked: RankedQuestion;
  readonly retrieved: Retrieved;
}

/** The published answer to this very question, if there clearly is one. */
export function clearAnswer(
  ranked: readonly Ranked[],
  asked: RankedQuestion,
  { catalogue, language, tables }: Knowledge,
): EngineAnswer['answer'] {
  const withAnswers = ranked.slice(0, ANSWERS_LOOKED_AT).flatMap(({ id }) => {
    const listed = catalogue.byId[id];
    return listed?.answer && !listed.withdrawn ? [{ ...listed, answer: listed.answer }] : [];
  });
  for (const { key, title, answer, forms } of withAnswers) {
    const words = language.cut(forms.whole).filter((word) => isWord(word) && !tables.stopWords.has(word));
    if (
      answersClearly(
        { text: asked.text, words: asked.words, said: asked.said.map(({ official }) => official) },
        forms.whole,
        words,
      )
    ) {
      return { ...answer, key, question: title };
    }
  }
  return undefined;
}
