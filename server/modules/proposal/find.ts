import type { ProposalFacets, ProposalQuery, ProposalSummary } from '../../../contract/proposal';

/** The newest year first; within it suggestions before proposals, each by session (the latest first) and number. */
export function compareForList(a: ProposalSummary, b: ProposalSummary): number {
  if (a.year !== b.year) return b.year - a.year;
  if (a.form !== b.form) return a.form === 'suggestion' ? -1 : 1;
  return b.term - a.term || b.session - a.session || a.number - b.number || (a.id < b.id ? -1 : 1);
}

type Choice = 'year' | 'form' | 'host' | 'result';

const CHOICES: Readonly<Record<Choice, (proposal: ProposalSummary) => string | number>> = {
  year: ({ year }) => year,
  form: ({ form }) => form,
  host: ({ host }) => host,
  result: ({ result }) => result ?? 'open',
};

const WORDS_AT_MOST = 8;

/** Whether each word stands in title, proposer, host or number. */
export function saysAll(q: string): (proposal: ProposalSummary) => boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_AT_MOST);
  return ({ title, proposer, host, number }) => {
    const said = `${title} ${proposer} ${host} ${String(number)}号`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
}

const passes = (proposal: ProposalSummary, query: ProposalQuery, except?: Choice): boolean =>
  (Object.keys(CHOICES) as Choice[]).every(
    (choice) => choice === except || query[choice] === undefined || query[choice] === CHOICES[choice](proposal),
  );

/** How many of these each value has: the most first. */
function countsOf<T extends string | number>(
  left: readonly ProposalSummary[],
  valueOf: (proposal: ProposalSummary) => T,
): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const proposal of left) counts.set(valueOf(proposal), (counts.get(valueOf(proposal)) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Those that a question means, in the order given, and what else may be chosen. */
export function findProposals(
  all: readonly ProposalSummary[],
  query: ProposalQuery,
): { readonly found: readonly ProposalSummary[]; readonly facets: ProposalFacets } {
  const named = all.filter(saysAll(query.q ?? ''));
  // What a choice may be changed to is counted under the other choices.
  const leftBut = (choice: Choice) => named.filter((proposal) => passes(proposal, query, choice));
  return {
    found: named.filter((proposal) => passes(proposal, query)),
    facets: {
      years: countsOf(leftBut('year'), ({ year }) => year).sort((a, b) => b.value - a.value),
      forms: countsOf(leftBut('form'), ({ form }) => form),
      hosts: countsOf(leftBut('host'), ({ host }) => host),
      results: countsOf(leftBut('result'), ({ result }) => result ?? 'open'),
    },
  };
}
