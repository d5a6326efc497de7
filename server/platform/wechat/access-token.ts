import type { Clock } from '../clock';
import { stringOf, WechatUnreachable } from './answer';
import type { Exchange } from './exchange';

export interface AccessTokens {
  /** A token that is still good, from memory where possible. */
  current(): Promise<string>;
  /** Called when WeChat no longer takes `refused`: the token to try once more with. */
  after(refused: string): Promise<string>;
}

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

// WeChat hands out the next token in the last five minutes; both are good then.
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * The application's access token. `stable_token` gives every process the same token, so several servers do not void
 * each other's; one request is under way at a time, however many ask.
 */
export const createAccessTokens = (
  exchange: Exchange,
  clock: Clock,
  credentials: { readonly appid: string; readonly secret: string },
): AccessTokens => {
  let held: Held | undefined;
  let underWay: Promise<Held> | undefined;

  const fetchToken = async (force: boolean): Promise<Held> => {
    const asked = clock.now().getTime();
    const answer = await exchange({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      query: {},
      body: { grant_type: 'client_credential', ...credentials, force_refresh: force },
      repeatable: true,
    });
    const seconds = answer['expires_in'];
    if (typeof seconds !== 'number') throw new WechatUnreachable("WeChat's answer lacks expires_in");
    const lifetime = seconds * 1_000;
    return {
      token: stringOf(answer, 'access_token'),
      renewAt: asked + lifetime - Math.min(RENEW_BEFORE_MS, lifetime / 2),
    };
  };
  const renew = (force: boolean): Promise<Held> => {
    underWay ??= fetchToken(force)
      .then((fresh) => (held = fresh))
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };

  return {
    async current() {
      if (held && clock.now().getTime() < held.renewAt) return held.token;
      return (await renew(false)).token;
    },
    async after(refused) {
      // Someone else may have renewed it between the refusal and now.
      if (held && held.token !== refused) return held.token;
      const fresh = await renew(false);
      // Forcing is rationed (20 a day), so it comes second: when WeChat still hands out the token that it refuses.
      return fresh.token === refused ? (await renew(true)).token : fresh.token;
    },
  };
};
