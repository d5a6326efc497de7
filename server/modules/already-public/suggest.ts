import type { AlreadyPublicView } from '../../../contract/already-public';
import type { ContentKind } from '../../../contract/primitives';
import type { Store } from '../../platform/db/store';
import { passagesOf } from './readable-text';
import { passageShare, stands, type Question, type SuggestionIndex } from './suggestion-index';

type Suggestion = AlreadyPublicView['items'][number];

const SHOWN = 5;
/** A few more are read than shown, because some fall when their text is looked at. */
const READ = 8;
const EXCERPT_CHARACTERS = 60;

const excerptOf = (passage: string): string => {
  const characters = Array.from(passage.replace(/\s+/g, ' ').trim());
  if (characters.length <= EXCERPT_CHARACTERS) return characters.join('');
  return `${characters.slice(0, EXCERPT_CHARACTERS - 1).join('')}…`;
};

/** The passage that answers most of the question; the first one when none does. */
const bestPassage = (question: Question, passages: readonly string[]): { text: string; share: number } => {
  let best = { text: passages[0] ?? '', share: 0 };
  for (const text of passages) {
    const share = passageShare(question, text);
    if (share > best.share) best = { text, share };
    if (share === 1) break;
  }
  return best;
};

const readPage = (store: Store, id: string) =>
  store.read
    .selectFrom('rendered')
    .innerJoin('published', 'published.id', 'rendered.id')
    .where('rendered.id', '=', id)
    .where('published.state', '=', 'shown')
    .select(['published.kind', 'published.public_id', 'rendered.title', 'rendered.body'])
    .executeTakeFirst();

/** What is published and may answer a request, best first; nothing rather than something unrelated. */
export const suggest = async (store: Store, index: SuggestionIndex, text: string): Promise<Suggestion[]> => {
  const question = index.question(text);
  const items: Suggestion[] = [];
  for (const candidate of index.candidates(question, READ)) {
    if (items.length === SHOWN) break;
    const page = await readPage(store, candidate.id);
    if (!page || page.kind === 'directory') continue;
    const passage = bestPassage(question, passagesOf(page.kind, JSON.parse(page.body.toString())));
    if (!stands(candidate, passage.share)) continue;
    items.push({
      kind: page.kind satisfies ContentKind,
      id: page.public_id,
      title: page.title,
      excerpt: excerptOf(passage.text),
    });
  }
  return items;
};
