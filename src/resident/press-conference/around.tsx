import type { ContentKind } from '../../../contract/primitives';
import type { PressConferenceView } from '../../../contract/press-conference';
import { toContent } from '../../routes';
import { clockTime, plainDate, plainDay, weekday } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Reminder } from './reminder';

const KINDS: Record<ContentKind, string> = {
  policies: '政策原文',
  explainers: '图解',
  'qa-series': '问答系列',
  'qa-issues': '简明问答',
  'qa-items': '问答',
  'press-conferences': '发布会',
  gazettes: '政府公报',
  'gazette-articles': '政府公报',
  notices: '通知',
  'special-topics': '专题',
  proposals: '建议提案',
  'disclosure-guides': '公开指南',
  powers: '权责',
  budgets: '预决算',
  datasets: '数据',
};

/** 同步发布: what came out together with it. */
export function ReleasedWith({ links }: { readonly links: PressConferenceView['releasedWith'] }) {
  if (links.length === 0) return null;
  return (
    <Box as="section" className="card" label="同步发布">
      <Box as="h2">同步发布</Box>
      <Box as="ul">
        {links.map(({ kind, id, title }) => (
          <Box as="li" key={`${kind}/${id}`}>
            <Link className="press-link" to={toContent(kind, id)}>
              <Text className="tag">{KINDS[kind]}</Text>
              <Text className="press-link-title">{title}</Text>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Where, who, and what was changed since it was announced. */
export function Particulars({ conference }: { readonly conference: PressConferenceView }) {
  const { venue, speakers, changes, summary, startsAt } = conference;
  return (
    <Box as="section" className="card stack-small press-facts" label="会议信息">
      <Box as="p">{summary}</Box>
      <Box className="press-fact">
        <Text strong>时间</Text>
        <Text>{`${plainDate(startsAt)} ${weekday(startsAt)} ${clockTime(startsAt)}`}</Text>
      </Box>
      <Box className="press-fact">
        <Text strong>地点</Text>
        <Text>{venue}</Text>
      </Box>
      {speakers.length === 0 ? null : (
        <Box className="press-fact">
          <Text strong>谁来说</Text>
          <Box as="ul" className="row-words">
            {speakers.map(({ organ, role }) => (
              <Box as="li" key={organ + role}>{`${organ}${role}`}</Box>
            ))}
          </Box>
        </Box>
      )}
      {changes.length === 0 ? null : (
        <Box className="press-fact">
          <Text strong>变更</Text>
          <Box as="ul" className="row-words">
            {changes.map(({ at, text }) => (
              <Box as="li" key={at + text}>{`${plainDay(at)} ${clockTime(at)}：${text}`}</Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

/** 下一场. */
export function NextOne({ next }: { readonly next: NonNullable<PressConferenceView['next']> }) {
  const { id, title, startsAt } = next;
  const address = toContent('press-conferences', id);
  return (
    <Box as="section" className="card" label="下一场">
      <Box className="row wrap">
        <Box className="row-words">
          <Link to={address}>
            <Box as="h2">{`下一场：${title}`}</Box>
            <Box className="meta">{`${plainDay(startsAt)} ${weekday(startsAt)} ${clockTime(startsAt)}`}</Box>
          </Link>
        </Box>
        <Reminder className="button small" event={{ id, title, startsAt, address }} />
      </Box>
    </Box>
  );
}
