import type { PublicationAction, PublicationLogEntry } from '../../../contract/publication-log';
import { toContent } from '../../routes';
import { clockTime, plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { kindName } from '../../ui/related-links';

const ACTIONS: Readonly<Record<PublicationAction, string>> = {
  begins: '开始记录',
  published: '发布',
  corrected: '更正',
  repealed: '废止',
  withdrawn: '撤回',
  'shown-again': '重新公开',
};

const nameOf = ({ action, title, link }: PublicationLogEntry): string => {
  if (title !== null) return title;
  if (action === 'begins') return '此前发布的全部内容';
  // Withdrawn since, or part of what the whole city stands on.
  return link === null ? '主题、区域和部门目录' : `一篇${kindName(link.kind)}（现在不公开）`;
};

/** One row of the log: when, what was done, to what. */
export function LogLine({ entry }: { readonly entry: PublicationLogEntry }) {
  const { sequence, at, action, edition, link } = entry;
  const name = nameOf(entry);
  const when = `第 ${String(sequence)} 条 · ${plainDate(at)} ${clockTime(at)}`;
  const words = (
    <>
      <Box>
        <Text className={action === 'withdrawn' ? 'tag amber' : 'tag quiet'}>{ACTIONS[action]}</Text>
        <Text>{` ${name}`}</Text>
      </Box>
      <Box className="meta">{edition > 1 ? `${when} · 第 ${String(edition)} 版` : when}</Box>
    </>
  );
  return (
    <Box as="li" className="line">
      {link === null ? (
        <Box className="line-link">{words}</Box>
      ) : (
        <Link className="line-link" to={toContent(link.kind, link.id)}>
          {words}
        </Link>
      )}
    </Box>
  );
}
