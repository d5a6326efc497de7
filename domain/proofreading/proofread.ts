import { findBrackets } from './brackets';
import { findDates, type DateContext } from './dates';
import { findDocumentNumbers, findInNumberField } from './document-numbers';
import { findDoubled } from './doubled';
import { byPlace, type Finding } from './finding';
import { wordFinding, type WordHit } from './find-words';
import { findLeftovers } from './leftovers';
import { findLinks, linkFault } from './links';
import { findPersonal } from './personal';
import { findInAlt, findInTranscript } from './pictures';
import { findInTitle, findPunctuation } from './punctuation';

/** A text of a manuscript, with what it is. */
export interface Passage {
  /** Path in the content, for example `blocks.2.text`. */
  readonly path: string;
  readonly text: string;
  readonly is: 'text' | 'title' | 'document-number' | 'alt' | 'transcript' | 'link';
}

export interface ProofreadContext extends DateContext {
  readonly findWords: (text: string) => readonly WordHit[];
}

const findInLink = (text: string): Finding[] => {
  const fault = text === '' ? undefined : linkFault(text);
  return fault ? [{ check: 'link', ...fault, from: 0, to: text.length, quotation: text }] : [];
};

const findInText = (text: string, context: ProofreadContext): Finding[] => [
  ...context.findWords(text).map((hit) => wordFinding(text, hit)),
  ...findDocumentNumbers(text),
  ...findDates(text, context),
  ...findPersonal(text),
  ...findLinks(text),
  ...findLeftovers(text),
  ...findDoubled(text),
  ...findBrackets(text),
  ...findPunctuation(text),
];

/** Where the numbers of persons are: no finding repeats them, whatever else it is about. */
function withoutPersonal(findings: readonly Finding[]): Finding[] {
  const personal = findings.filter(({ check }) => check === 'personal');
  return findings.filter(
    (finding) =>
      finding.check === 'personal' || !personal.some((each) => each.from < finding.to && each.to > finding.from),
  );
}

/**
 * All that is found in one text, in its order.
 *
 * @source 政府网站与政务新媒体检查指标（错别字、敏感信息、空链接）；个人信息保护法第二十八条；GB/T 9704-2012；GB/T 15834-2011
 */
export function proofread({ text, is }: Passage, context: ProofreadContext): Finding[] {
  if (is === 'document-number') return findInNumberField(text);
  if (is === 'link') return findInLink(text);
  const special =
    is === 'alt'
      ? findInAlt(text)
      : is === 'transcript'
        ? findInTranscript(text)
        : is === 'title'
          ? findInTitle(text)
          : [];
  return withoutPersonal([...special, ...findInText(text, context)]).sort(byPlace);
}
