import { useState } from 'react';
import type { AudienceOptions, AudienceView } from '../../../contract/audience';
import type { InboxItem } from '../../../contract/audience-inbox';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { WithoutScript } from '../../ui/primitives/without-script';
import { Screen } from '../../ui/screen';
import { Empty, Failed, Loading } from '../../ui/states';
import { changedBody, type ChoiceDraft } from './choice';
import { fewerOf } from './fewer';
import { MessageCard } from './message-card';
import { OwnPushes } from './own-pushes';
import { useAudience, type Audience } from './use-audience';
import { useInbox } from './use-inbox';
import { WechatReminder } from './wechat-reminder';

const TITLE = '消息';

/** 消息: what was sent to this person, why, and how to hear less. */
export default function AudienceInbox() {
  const inbox = useInbox();
  return (
    <Screen
      title={TITLE}
      description="发给你的消息，为什么收到，怎样少收或者不收。"
      ready={inbox.standing.state !== 'loading'}
      footer={
        <Link className="button ghost" to={to('audienceChoose')}>
          我的关注
        </Link>
      }
    >
      <Box as="h1">{TITLE}</Box>
      <WithoutScript>
        <Box as="p">看消息要用到脚本。请打开浏览器的脚本功能。</Box>
      </WithoutScript>
      <Box className="with-script stack">
        <Messages inbox={inbox} />
      </Box>
    </Screen>
  );
}

function Messages({ inbox }: { readonly inbox: ReturnType<typeof useInbox> }) {
  const { standing } = inbox;
  if (standing.state === 'loading') return <Loading />;
  if (standing.state === 'failed') return <Failed title={standing.problem.title} retry={() => void inbox.load()} />;
  if (standing.state === 'none')
    return (
      <Empty text="还没有消息。先选一选关心什么，有与你有关的新消息就放在这里。">
        <Link className="button" to={to('audienceChoose')}>
          去选我关心的
        </Link>
      </Empty>
    );
  return <Filled inbox={inbox} unread={standing.pages[0]?.unread ?? 0} />;
}

/** What was done, and the choices as they were before, where they can be had back by a tap. */
interface Done {
  readonly sentence: string;
  readonly before: AudienceView | null;
}

function Filled({ inbox, unread }: { readonly inbox: ReturnType<typeof useInbox>; readonly unread: number }) {
  const audience = useAudience();
  const { options, standing } = audience;
  const known =
    options.state === 'ready' && standing.state === 'known' ? { options: options.data, view: standing.view } : null;
  const { done, change, revoke, undo, fault } = useLess(audience, known);
  const { items, cursor } = inbox;
  return (
    <>
      {items.length === 0 ? <Empty text="还没有消息。有与你有关的新消息就放在这里。" /> : null}
      {unread > 0 ? <Box className="meta">{`${String(unread)} 条没看过`}</Box> : null}
      {done === null ? null : (
        <Box className="card hint" role="status">
          <Box as="p">{done.sentence}</Box>
          {done.before === null ? null : (
            <Tap className="plain" onTap={undo}>
              撤销
            </Tap>
          )}
        </Box>
      )}
      {fault === null ? null : (
        <Box className="card refusal" role="alert">
          {fault}
        </Box>
      )}
      <Box as="ul" className="stack">
        {items.map((message: InboxItem) => (
          <MessageCard
            key={message.token}
            message={message}
            fewer={known === null ? [] : fewerOf(message.why, known.view, known.options)}
            isPaused={known?.view.paused ?? true}
            onOpened={(kind) => inbox.markOpened(message, kind)}
            onFewer={({ name, without }) => change(without, `不再收“${name}”的消息。`)}
            onRevoke={() => void revoke(message.token)}
            onPause={() => change({ paused: true }, '暂停了：消息只放进这里，不提醒。')}
          />
        ))}
      </Box>
      {inbox.moreProblem === null ? null : <Box as="p">{inbox.moreProblem.title}</Box>}
      {cursor === null ? null : (
        <Tap className="button ghost" onTap={() => void inbox.more()}>
          看更早的
        </Tap>
      )}
      {known === null ? null : <WechatReminder {...known} note={audience.noteWechat} />}
      <OwnPushes />
    </>
  );
}

function useLess(audience: Audience, known: { readonly options: AudienceOptions; readonly view: AudienceView } | null) {
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const say = async (view: AudienceView, change: Partial<ChoiceDraft>, after: Done | null): Promise<void> => {
    if (known === null) return;
    const refused = await audience.choose(changedBody(view, known.options, change));
    setFault(refused?.title ?? null);
    if (refused === null) setDone(after);
  };
  const change = (next: Partial<ChoiceDraft>, sentence: string): void => {
    if (known !== null) void say(known.view, next, { sentence, before: known.view });
  };
  const undo = (): void => {
    if (done?.before) void say(done.before, {}, null);
  };
  const revoke = async (token: string): Promise<void> => {
    const refused = await audience.act({ method: 'POST', path: '/api/audience/me/revocation', body: { token } });
    setFault(refused?.title ?? null);
    if (refused === null) setDone({ sentence: '不再发给你了。想再收，到“我的关注”里重新同意。', before: null });
  };
  return { done, change, revoke, undo, fault };
}
