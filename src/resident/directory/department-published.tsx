import type { ListPage } from '../../../contract/list';
import type { ContentLink } from '../../../contract/primitives';
import { useAnswer } from '../../platform/answers';
import { RelatedLinks } from '../../ui/related-links';

type Line = Pick<ContentLink, 'id' | 'title'>;

const SHOWN = 3;

function useNewest(kind: ContentLink['kind'], department: string): ContentLink[] {
  const answer = useAnswer<ListPage<Line>>(`/api/${kind}?department=${department}&limit=${String(SHOWN)}`);
  // What cannot be read now is left out: the page is about the department, and the lists stand elsewhere.
  return answer.state === 'ready' ? answer.data.items.map(({ id, title }) => ({ kind, id, title })) : [];
}

/** The newest things that a department published. */
export function DepartmentPublished({ id }: { readonly id: string }) {
  const links = [
    ...useNewest('policies', id),
    ...useNewest('explainers', id),
    ...useNewest('qa-series', id),
    ...useNewest('notices', id),
  ];
  return <RelatedLinks title="它最近发布的" links={links} />;
}
