import {
  findDayFaults,
  linkFault,
  passagesOf,
  proofread,
  writtenLinks,
  type Finding,
  type Passage,
  type ProofreadContext,
  type ProofreadKind,
} from '../../../domain/proofreading';
import type { LinkAnswer } from './links/ask-link';

/** A finding with the field it is in: `text of the field`.slice(from, to) is what it is about. */
export interface PlacedFinding extends Finding {
  readonly path: string;
  /** Where the quotation is masked. */
  readonly mark?: string;
}

export interface ContentDeps {
  /** Tells words from others with the same mask. */
  readonly markOf: (words: string) => string;
  readonly today: string;
  readonly findWords: ProofreadContext['findWords'];
  readonly outcomeOf: (address: string) => LinkAnswer | undefined;
}

/** Why residents cannot follow it. */
export const DEAD_LINK: Readonly<Partial<Record<LinkAnswer['outcome'], string>>> = {
  dead: '打不开这个网址：对方没有这一页，或者没有回应。',
  private: '这个网址通向内部网络，群众打不开。',
};

function deadLinks({ text, is }: Passage, outcomeOf: ContentDeps['outcomeOf']): Finding[] {
  const links = is === 'link' ? [{ address: text, from: 0, to: text.length }] : writtenLinks(text);
  return links.flatMap(({ address, from, to }): Finding[] => {
    const fault = address === '' ? undefined : linkFault(address);
    // What is wrong by its form is told already, and is never asked for.
    if (address === '' || (fault && fault.severity === 'must')) return [];
    const reason = DEAD_LINK[outcomeOf(address)?.outcome ?? 'reached'];
    if (reason === undefined) return [];
    return [{ check: 'link', code: 'link.dead', severity: 'must', from, to, quotation: address, reason }];
  });
}

/** All that is found in a content, field by field. Links that were not asked for yet are told at the next check. */
export function checkContent(
  kind: ProofreadKind,
  content: Readonly<Record<string, unknown>>,
  { today, findWords, outcomeOf, markOf }: ContentDeps,
): PlacedFinding[] {
  const publishedOn = typeof content['publishedOn'] === 'string' ? content['publishedOn'] : undefined;
  const context = { today, publishedOn: publishedOn ?? today, findWords };
  const inTexts = passagesOf(kind, content).flatMap((passage) =>
    [...proofread(passage, context), ...deadLinks(passage, outcomeOf)].map((finding) => ({
      ...finding,
      path: passage.path,
      ...(finding.check === 'personal' ? { mark: markOf(passage.text.slice(finding.from, finding.to)) } : {}),
    })),
  );
  const inDays = findDayFaults(content).map(({ path, code, severity, reason }): PlacedFinding => {
    const quotation = String(content[path]);
    return { check: 'date', code, severity, reason, path, from: 0, to: quotation.length, quotation };
  });
  return [...inTexts, ...inDays];
}
