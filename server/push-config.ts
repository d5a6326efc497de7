import { readMessagePush, type MessagePushConfig } from './account-config';

type Env = Readonly<Record<string, string | undefined>>;

/** What an operator sets for 精准推送. */
export interface PushConfig {
  /** Messages that may disturb one person in seven days. */
  readonly weeklyCap: number;
  /** Messages a second over all people: below what WeChat allows the mini-program a minute. */
  readonly perSecond: number;
  /** Of the mini-program's message push; undefined: WeChat sends no events here. */
  readonly messagePush: MessagePushConfig | undefined;
  /** Undefined: no web push. The push services of browsers lie outside the city's network, so it has to be asked for. */
  readonly webPush:
    | {
        readonly publicKey: string;
        readonly privateKey: string;
        readonly subject: string;
        readonly hosts: readonly string[];
      }
    | undefined;
}

type Fault = (sentence: string) => void;

function webPush(env: Env, fault: Fault): PushConfig['webPush'] {
  const publicKey = env['WEB_PUSH_PUBLIC_KEY'] ?? '';
  const privateKey = env['WEB_PUSH_PRIVATE_KEY'] ?? '';
  const subject = env['WEB_PUSH_SUBJECT'] ?? '';
  const hosts = (env['WEB_PUSH_HOSTS'] ?? '').split(',').map((host) => host.trim());
  const given = [publicKey, privateKey, subject, hosts.join('')].filter((each) => each !== '');
  if (given.length === 0) return undefined;
  if (given.length < 4) {
    fault('WEB_PUSH_PUBLIC_KEY, WEB_PUSH_PRIVATE_KEY, WEB_PUSH_SUBJECT and WEB_PUSH_HOSTS must be set together.');
    return undefined;
  }
  if (Buffer.from(publicKey, 'base64url').length !== 65) fault('WEB_PUSH_PUBLIC_KEY must be 65 bytes in base64url.');
  if (Buffer.from(privateKey, 'base64url').length !== 32) fault('WEB_PUSH_PRIVATE_KEY must be 32 bytes in base64url.');
  if (!/^(mailto:|https:\/\/)/.test(subject)) fault('WEB_PUSH_SUBJECT must begin with mailto: or https://.');
  return { publicKey, privateKey, subject, hosts: hosts.filter((host) => host !== '') };
}

/** @param wholeNumber - reads a number within bounds and tells faults */
export const readPushConfig = (
  env: Env,
  wholeNumber: (name: string, fallback: number, bounds: [number, number]) => number,
  fault: Fault,
): PushConfig => ({
  weeklyCap: wholeNumber('PUSH_WEEKLY_CAP', 3, [1, 50]),
  perSecond: wholeNumber('PUSH_PER_SECOND', 200, [1, 100_000]),
  messagePush: readMessagePush(env, 'WECHAT_PUSH', fault),
  webPush: webPush(env, fault),
});
