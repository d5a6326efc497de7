import type { LetterWritten } from '../letter/input';

/** What is written in the form of an act, as it is typed: one flat draft for all kinds, so that each is kept alike. */
export const EMPTY_WORDS = {
  on: '',
  dueOn: '',
  receivedOn: '',
  days: '',
  department: '',
  consultation: '',
  opinion: '',
  proof: '',
  basis: '',
  count: '',
  reply: '',
  publicInterest: '',
  method: '',
  postal: '',
  outcome: '',
  points: '',
  facts: '',
  reasons: '',
  grounds: '',
  access: '',
  addressee: '',
  otherOrgan: '',
  note: '',
  /** Whether it is done in the joined cases as well. */
  together: '',
  attachments: [] as readonly string[],
};
export type DraftWords = typeof EMPTY_WORDS;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What stands in the letter's fields; an empty field is none. */
export function letterOf(words: DraftWords): LetterWritten {
  const text = (name: 'facts' | 'reasons' | 'access' | 'addressee' | 'otherOrgan') =>
    words[name].trim() === '' ? {} : { [name]: words[name].trim() };
  const points = lines(words.points);
  const grounds = lines(words.grounds);
  return {
    ...(points.length > 0 ? { points } : {}),
    ...text('facts'),
    ...text('reasons'),
    ...(grounds.length > 0 ? { grounds } : {}),
    ...text('access'),
    ...text('addressee'),
    ...text('otherOrgan'),
    ...(words.attachments.length > 0 ? { attachments: [...words.attachments] } : {}),
  };
}

/** What a decision says of the reply. */
export interface DecisionWords {
  readonly reply: string;
  readonly publicInterest?: boolean;
}

/** The decision that a draft of it would become. */
export const decisionOf = ({ reply, publicInterest }: DraftWords): DecisionWords => ({
  reply,
  ...(publicInterest === 'yes' ? { publicInterest: true } : {}),
});

/**
 * All that a reply says, as one text: two that differ in anything an applicant would read, or be given, differ in it. The
 * hash of it binds a legal review to what was reviewed.
 *
 * @source 条例第四十五条（审核）
 */
export function replyText({ reply, publicInterest = false }: DecisionWords, letter: LetterWritten): string {
  const { points = [], facts = '', reasons = '', grounds = [], access = '', otherOrgan = '' } = letter;
  const attachments = [...new Set(letter.attachments ?? [])].sort();
  return JSON.stringify([
    reply,
    publicInterest,
    points.map((line) => line.trim()),
    facts.trim(),
    reasons.trim(),
    grounds.map((line) => line.trim()),
    access.trim(),
    otherOrgan.trim(),
    attachments,
  ]);
}
