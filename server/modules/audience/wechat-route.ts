import { registerMessageRoute } from '../../platform/wechat/message-route';
import type { App } from '../../platform/http/app-type';
import type { AudienceDeps } from './deps';
import { applySubscribeEvent, readSubscribeEvent } from './wechat-events';

/** Where WeChat tells by itself what residents did with subscribe messages and what became of each. */
export function registerWechatMessages(app: App, deps: AudienceDeps): void {
  const { problems, messagePush: push } = deps;
  if (!push) return;
  registerMessageRoute(app, {
    path: '/api/wechat/messages',
    summary: 'Events of subscribe messages',
    problems,
    push,
    async take(message) {
      const event = readSubscribeEvent(message);
      if (event) await applySubscribeEvent(deps, event);
    },
  });
}
