import type { ArticleState } from '../../../domain/official-account';

export interface OfficialArticleRow {
  readonly id: string;
  readonly version: number;
  readonly page: string;
  readonly edition: number;
  readonly page_title: string;
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly cover: string;
  readonly content: string;
  readonly source_url: string;
  readonly state: ArticleState;
  readonly problem: string | null;
  readonly draft_media_id: string | null;
  readonly publish_id: string | null;
  readonly article_id: string | null;
  readonly url: string | null;
  readonly asked_at: string | null;
  readonly tries: number;
  readonly next_try_at: string | null;
  readonly held_until: string;
  readonly written_by: string;
  readonly written_by_name: string;
  readonly written_at: string;
  readonly published_by: string | null;
  readonly published_by_name: string | null;
  readonly published_at: string | null;
  readonly removed_by: string | null;
  readonly removed_by_name: string | null;
  readonly removed_at: string | null;
  readonly removal_reason: string | null;
  readonly looked_at: string;
  readonly changed_at: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    official_articles: OfficialArticleRow;
    official_pictures: { readonly id: string; readonly handle: string; readonly at: string };
  }
}
