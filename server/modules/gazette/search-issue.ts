import type { GazetteArticleView, GazetteSearchHit } from '../../../contract/gazette';
import { findInText } from '../../../domain/gazette';
import type { Store } from '../../platform/db/store';

/** The title is looked through with the text; it opens no passage. */
const TITLE = '';
const PASSAGES_AT_MOST = 3;

async function articlesOf(db: Store['read'], issue: string): Promise<GazetteArticleView[]> {
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .innerJoin('published as issues', 'issues.document_id', 'published.document_id')
    .where('issues.id', '=', `gazettes/${issue}`)
    .where('published.kind', '=', 'gazette-articles')
    .where('published.state', '=', 'shown')
    .orderBy('published.public_id')
    .select('rendered.body')
    .execute();
  return rows.map(({ body }) => JSON.parse(body.toString()) as GazetteArticleView);
}

/** The articles of one issue that have all words of a question, in the order of the issue. */
export async function searchIssue(db: Store['read'], issue: string, question: string): Promise<GazetteSearchHit[]> {
  const articles = await articlesOf(db, issue);
  return articles.flatMap(({ id, title, documentNumber = '', section, from, to, clauses }): GazetteSearchHit[] => {
    const heading = { anchor: TITLE, text: `${title} ${documentNumber}` };
    const found = findInText([heading, ...clauses], question, PASSAGES_AT_MOST + 1);
    if (found.length === 0) return [];
    const passages = found.filter(({ anchor }) => anchor !== TITLE).slice(0, PASSAGES_AT_MOST);
    return [{ id, title, section, from, to, passages }];
  });
}
