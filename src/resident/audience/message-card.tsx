import { useState } from 'react';
import type { InboxItem } from '../../../contract/audience-inbox';
import { toContent } from '../../routes';
import { clockTime, plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { open } from '../../platform/nav';
import type { Fewer } from './fewer';

/** Said once: in the title, or beside it where somebody took it out. */
const CORRECTION = '更正';

interface MessageCardProps {
  readonly message: InboxItem;
  readonly fewer: readonly Fewer[];
  readonly onOpened: (kind: 'opened' | 'clicked') => void;
  readonly onFewer: (fewer: Fewer) => void;
  readonly onPause: () => void;
  /** Nothing is sent any more: the consent is taken back, and this message counted as what led to it. */
  readonly onRevoke: () => void;
  readonly isPaused: boolean;
}

/** The page behind a message, with the token that says which message led there. */
const addressOf = ({ link, token }: InboxItem): string | null =>
  link === null ? null : `${toContent(link.kind, link.id)}&m=${encodeURIComponent(token)}`;

/** One message: what it says, where it leads, why it came, and how to get fewer. */
export function MessageCard(props: MessageCardProps) {
  const { message, onOpened } = props;
  const [isOpen, setOpen] = useState(false);
  const address = addressOf(message);
  const show = (): void => {
    if (!isOpen && message.openedAt === null) onOpened('opened');
    setOpen(!isOpen);
  };
  const go = (to: string): void => {
    onOpened('clicked');
    open(to);
  };
  return (
    <Box as="li" className="card stack-small">
      {message.corrects === null || message.title.startsWith(CORRECTION) ? null : (
        <Box className="row">
          <Text className="tag seal">{CORRECTION}</Text>
        </Box>
      )}
      {message.openedAt === null ? (
        <Box className="news">
          <Text className="news-dot" decorative />
          <Text>没看过</Text>
        </Box>
      ) : null}
      <Box as="h2" className="card-title">
        {message.title}
      </Box>
      <Box className="meta">{`${plainDate(message.at)} ${clockTime(message.at)}`}</Box>
      <Corrected message={message} />
      <Box as="p">{message.text}</Box>
      <Corrects message={message} />
      {address === null ? (
        <Box as="p" className="meta">
          {message.goneSentence ?? '这条消息说的内容已经撤下。'}
        </Box>
      ) : (
        <Link className="button" to={address} label={`看内容：${message.title}`} onTap={() => go(address)}>
          看内容
        </Link>
      )}
      <Tap className="plain" expanded={isOpen} label={`为什么收到：${message.title}`} onTap={show}>
        为什么收到
      </Tap>
      {isOpen ? <Why {...props} /> : null}
    </Box>
  );
}

/** On a message that was corrected later: before what it says, so that nobody acts on it. */
function Corrected({ message: { correctedBy, title } }: { readonly message: InboxItem }) {
  if (correctedBy === null) return null;
  const { at, link } = correctedBy;
  return (
    <Box className="card warning stack-small">
      <Box as="p">{`这条消息${plainDate(at)}更正过，请以更正为准：${correctedBy.title}`}</Box>
      {link === null ? null : (
        <Link className="plain" to={toContent(link.kind, link.id)} label={`看更正后的内容，原来的消息是：${title}`}>
          看更正后的内容
        </Link>
      )}
    </Box>
  );
}

/** On a correction: which message it corrects, and what changed. */
function Corrects({ message: { corrects } }: { readonly message: InboxItem }) {
  if (corrects === null) return null;
  return (
    <Box className="card hint stack-small">
      <Box as="p">{`更正${plainDate(corrects.at)}发给你的消息：${corrects.title}`}</Box>
      <Box as="ul" className="stack-small">
        {corrects.changes.map(({ words, link }) => (
          <Box as="li" key={words}>
            {link === null ? (
              words
            ) : (
              <Link className="plain" to={toContent(link.kind, link.id)}>
                {words}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** 为什么收到, and the ways to hear less. */
function Why({ message, fewer, onFewer, onPause, onRevoke, isPaused }: MessageCardProps) {
  return (
    <Box className="stack-small" live="polite">
      <Box as="p">{message.why}</Box>
      <Box className="row wrap">
        {fewer
          .filter(({ isLast }) => !isLast)
          .map((each) => (
            <Tap key={each.name} className="button small ghost" onTap={() => onFewer(each)}>
              {`不再收“${each.name}”`}
            </Tap>
          ))}
        {isPaused ? null : (
          <Tap className="button small ghost" onTap={onPause}>
            暂停提醒
          </Tap>
        )}
        <Tap className="button small ghost" onTap={onRevoke}>
          都不再收
        </Tap>
      </Box>
    </Box>
  );
}
