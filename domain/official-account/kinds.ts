/** Kinds of content that can stand in the official account. */
const ARTICLE_KINDS = ['policies', 'explainers', 'qa-issues', 'press-conferences', 'notices'] as const;

export const hasArticle = (kind: string): boolean => (ARTICLE_KINDS as readonly string[]).includes(kind);
