import type { ContentLink } from '../../contract/primitives';
import { toContent } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Text } from './primitives/text';

const KIND_NAMES: Record<ContentLink['kind'], string> = {
  policies: '文件',
  explainers: '图解',
  'qa-series': '问答',
  'qa-issues': '问答',
  'qa-items': '问答',
  'press-conferences': '发布会',
  notices: '通知',
  gazettes: '公报',
  'gazette-articles': '公报',
  'special-topics': '专题',
  proposals: '建议提案',
  'disclosure-guides': '公开指南',
  powers: '权责',
  budgets: '预决算',
  datasets: '数据',
};

/** What people call a kind of content, in one word. */
export const kindName = (kind: ContentLink['kind']): string => KIND_NAMES[kind];

/** Links to other published things, each with its kind. */
export function RelatedLinks({ title, links }: { readonly title: string; readonly links: readonly ContentLink[] }) {
  if (links.length === 0) return null;
  return (
    <Box as="section" className="card flush" label={title}>
      <Box as="h2" className="card-head">
        {title}
      </Box>
      <Box as="ul">
        {links.map((link) => (
          <Box as="li" key={`${link.kind}/${link.id}`} className="line">
            <Link className="line-link" to={toContent(link.kind, link.id)}>
              <Text className="tag quiet">{KIND_NAMES[link.kind]}</Text>
              <Text>{` ${link.title}`}</Text>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
