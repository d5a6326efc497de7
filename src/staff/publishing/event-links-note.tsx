import type { ManuscriptView } from '../../../contract/manuscript';
import { eventLinks as linksOf } from '../../../domain/press-conference/event-links';
import { clockTime } from '../../ui/dates';
import type { Content } from './writing/session';

type Link = NonNullable<ManuscriptView['eventLinks']>['links'][number];

interface Props {
  readonly view: Pick<ManuscriptView, 'eventLinks' | 'mayWrite'>;
  /** As it is being written: a link may have been replaced already. */
  readonly content: Content;
  readonly onGo: (place: string) => void;
}

const STANDING: Readonly<Record<Link['is'], string>> = {
  reached: '打得开',
  unclear: '对方有回应，但不让系统看，请自己点开看一次',
  dead: '打不开',
  waiting: '正在查',
};

/** Whether residents could follow the links of a press conference when it begins, with the way to replace those they could not. */
export function EventLinksNote({ view: { eventLinks, mayWrite }, content, onGo }: Props) {
  if (!eventLinks || eventLinks.links.length === 0) return null;
  const { left, links } = eventLinks;
  const written = new Set(linksOf(content).map(({ address }) => address));
  const hasDead = links.some(({ is }) => is === 'dead');
  const areReached = links.every(({ is }) => is === 'reached');
  return (
    <section
      className={`w-note ${hasDead ? 'bad' : areReached ? 'good' : ''}`}
      role={hasDead ? 'alert' : undefined}
      aria-label="发布会的链接"
    >
      <p>
        <strong>
          {left}，{hasDead ? '有链接打不开。' : areReached ? '链接都打得开。' : '正在查链接。'}
        </strong>
        {hasDead && '每几分钟会再查一次，能打开了就不再提醒。'}
      </p>
      <ul className="p-dead-links">
        {links.map((link) => (
          <li key={link.address}>
            <OneLink link={link} isWritten={written.has(link.address)} mayWrite={mayWrite} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneLinkProps extends Pick<Props, 'onGo'> {
  readonly link: Link;
  readonly isWritten: boolean;
  readonly mayWrite: boolean;
}

function OneLink({ link: { field, name, address, is, reason, askedAt }, isWritten, mayWrite, onGo }: OneLinkProps) {
  return (
    <>
      <p>
        {name}：<span className="p-address">{address}</span>
      </p>
      <p className="w-hint">
        {is === 'dead' ? reason : `${STANDING[is]}。`}
        {askedAt !== null && `（${clockTime(askedAt)} 查的）`}
      </p>
      {!isWritten ? (
        <p>稿子里已经换了，发布以后生效。</p>
      ) : is !== 'dead' ? null : mayWrite ? (
        <button type="button" className="w-button" onClick={() => onGo(field)}>
          换一个
        </button>
      ) : (
        <p>要换，点页面下方的“发起更正”。</p>
      )}
    </>
  );
}
