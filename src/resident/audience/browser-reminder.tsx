import { useEffect, useState } from 'react';
import type { AudienceOptions, AudienceView } from '../../../contract/audience';
import { subscribeWebPush, unsubscribeWebPush, webPushStanding, type WebPushStanding } from '../../platform/web-push';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import type { Audience } from './use-audience';

interface BrowserReminderProps {
  readonly options: AudienceOptions;
  readonly view: AudienceView;
  readonly act: Audience['act'];
}

const PATH = '/api/audience/me/web-push';

const SENTENCE: Record<Exclude<WebPushStanding, 'elsewhere'>, string> = {
  unsupported: '这个浏览器不能弹出提醒。消息都在“消息”里，打开这个网站就能看到。',
  denied: '你不让这个网站弹出提醒。要打开：点地址栏左边的图标，把“通知”改成“允许”，再回来。消息照样放进“消息”。',
  off: '有新消息时，这个浏览器会弹出一条。点一下，浏览器会问你同不同意。',
  on: '这个浏览器会弹出提醒。',
};

/** 浏览器提醒, on H5 alone: the browser asks when this is tapped. */
export function BrowserReminder({ options, view, act }: BrowserReminderProps) {
  const { standing, said, switchOn, switchOff } = useWebPush(options.webPushKey, act);
  if (standing === null || standing === 'elsewhere') return null;
  // A browser that was deleted on the server is offered again.
  const isOn = standing === 'on' && view.channels.webPush > 0;
  const shown = options.webPushKey === null ? 'unsupported' : standing === 'on' && !isOn ? 'off' : standing;
  return (
    <Box as="section" className="card stack-small" label="浏览器提醒">
      <Box as="h2">浏览器提醒</Box>
      <Box as="p">
        {options.webPushKey === null ? '这个网站还没有开通浏览器提醒。消息都在“消息”里。' : SENTENCE[shown]}
      </Box>
      {shown === 'off' ? (
        <Tap className="button ghost" onTap={() => void switchOn()}>
          打开浏览器提醒
        </Tap>
      ) : null}
      {shown === 'on' ? (
        <Tap className="button ghost" onTap={() => void switchOff()}>
          关掉浏览器提醒
        </Tap>
      ) : null}
      <Box live="polite">{said === null ? null : <Box as="p">{said}</Box>}</Box>
    </Box>
  );
}

function useWebPush(serverKey: string | null, act: Audience['act']) {
  const [standing, setStanding] = useState<WebPushStanding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    void webPushStanding().then(setStanding);
  }, []);
  const switchOn = async (): Promise<void> => {
    if (serverKey === null) return;
    const asked = await subscribeWebPush(serverKey);
    if (asked.kind === 'subscribed') {
      const refused = await act({ method: 'PUT', path: PATH, body: asked.subscription });
      if (refused !== null) await unsubscribeWebPush();
      setSaid(refused === null ? '打开了。' : `没有打开：${refused.title}`);
    } else
      setSaid(
        asked.kind === 'denied'
          ? '没有打开。消息照样放进“消息”。'
          : '这个浏览器现在连不上提醒服务，没有打开。消息照样放进“消息”。',
      );
    setStanding(await webPushStanding());
  };
  const switchOff = async (): Promise<void> => {
    const endpoint = await unsubscribeWebPush();
    const refused =
      endpoint === undefined ? null : await act({ method: 'POST', path: `${PATH}/removal`, body: { endpoint } });
    setSaid(refused === null ? '关掉了。' : `这个浏览器关掉了，但没有通知到我们：${refused.title}`);
    setStanding(await webPushStanding());
  };
  return { standing, said, switchOn, switchOff };
}
