import { readFileSync } from 'node:fs';
import { clauseText, splitClauses } from '../../domain/clause';
import { itWithShared, sharedPath } from '../domain/shared-cases';
import { city } from './read-city';

const LAWS = 'corpus/laws.jsonl';

interface Law {
  title: string;
  date: string;
  body: string;
  bodyTruncatedFrom?: number;
}

/** Commas and brackets are half width in the collection and full width in print. */
const asPrinted = (text: string) =>
  text.replace(/[,;:()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** The articles of a text by their anchor; the last one is left out where the text breaks off in it. */
function articlesOf(body: string, breaksOff: boolean): Map<string, string> {
  const clauses = splitClauses(body);
  const anchors = clauses.filter(({ kind }) => kind === 'article').map(({ anchor }) => anchor);
  const whole = breaksOff ? anchors.slice(0, -1) : anchors;
  return new Map(whole.map((anchor) => [anchor, asPrinted(clauseText(clauses, anchor))]));
}

describe('the excerpts of national law in the sample city', () => {
  itWithShared(LAWS, 'stand word for word in the law', () => {
    const laws = readFileSync(sharedPath(LAWS) ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Law);
    let compared = 0;
    const strange = city.policies.flatMap(({ id, content }) => {
      const [title, excerpt] = content.title.split('（节录）');
      const law = laws.find((known) => known.title === title && known.date === content.datedOn);
      if (!law || excerpt === undefined) return [];
      const printed = articlesOf(law.body, law.bodyTruncatedFrom !== undefined);
      return [...articlesOf(content.body, false)].flatMap(([anchor, text]) => {
        if (!printed.has(anchor)) return [];
        compared += 1;
        return printed.get(anchor) === text ? [] : [`${id}#${anchor}`];
      });
    });
    expect(strange).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(50);
  });
});
