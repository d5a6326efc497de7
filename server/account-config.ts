type Env = Readonly<Record<string, string | undefined>>;
type Fault = (sentence: string) => void;

/** Where WeChat tells something by itself (消息推送), as in the settings of the mini-program or the official account. */
export interface MessagePushConfig {
  readonly token: string;
  readonly encodingAesKey: string | undefined;
}

/** What an operator sets for 公众号. */
export interface AccountConfig {
  readonly appId: string;
  readonly secret: string;
  readonly api: string;
  readonly messagePush: MessagePushConfig | undefined;
}

/** @param name - before `_TOKEN` and `_AES_KEY` */
export function readMessagePush(env: Env, name: string, fault: Fault): MessagePushConfig | undefined {
  const token = env[`${name}_TOKEN`] ?? '';
  const key = env[`${name}_AES_KEY`] ?? '';
  if (token === '' && key !== '') fault(`${name}_AES_KEY needs ${name}_TOKEN beside it.`);
  if (token !== '' && !/^[A-Za-z0-9]{3,32}$/.test(token))
    fault(`${name}_TOKEN must be 3 to 32 letters and digits, as in the settings at WeChat.`);
  if (key !== '' && !/^[A-Za-z0-9]{43}$/.test(key)) fault(`${name}_AES_KEY must be 43 letters and digits.`);
  return token === '' ? undefined : { token, encodingAesKey: key === '' ? undefined : key };
}

/** @param api - where the account is spoken to */
export function readAccountConfig(env: Env, api: string, fault: Fault): AccountConfig | undefined {
  const appId = env['WECHAT_ACCOUNT_APPID'] ?? '';
  const secret = env['WECHAT_ACCOUNT_SECRET'] ?? '';
  const messagePush = readMessagePush(env, 'WECHAT_ACCOUNT_PUSH', fault);
  if (appId === '' && secret === '') return undefined;
  if (appId === '' || secret === '') fault('WECHAT_ACCOUNT_APPID and WECHAT_ACCOUNT_SECRET must be set together.');
  return { appId, secret, api, messagePush };
}
