/** What WeChat answers with HTTP 200 when it means no: an errcode, and a message that may end in a request id (rid). */
export class WechatError extends Error {
  override readonly name = 'WechatError';
  readonly errcode: number;
  /** To quote in WeChat's own support form. */
  readonly rid: string | undefined;

  constructor(errcode: number, errmsg: string) {
    super(`WeChat answered ${String(errcode)}: ${errmsg}`);
    this.errcode = errcode;
    this.rid = /rid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})/.exec(errmsg)?.[1];
  }
}

/** No usable answer: no connection, a time-out, or something that is not what WeChat speaks. */
export class WechatUnreachable extends Error {
  override readonly name = 'WechatUnreachable';
  /** False when it is certain that WeChat was not reached, so that nothing can have been done there. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, mayHaveArrived = true) {
    super(message);
    this.mayHaveArrived = mayHaveArrived;
  }
}

export type WechatAnswer = Readonly<Record<string, unknown>>;

/**
 * Reads an answer's body. Some paths (token, jscode2session) leave `errcode` out when all is well, and some call JSON
 * `text/plain`, so neither the HTTP status nor the content type decides.
 */
export const readAnswer = (body: string): WechatAnswer => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // Not the cause: its message would quote the body, which may hold a session_key.
    throw new WechatUnreachable('WeChat answered something that is not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new WechatUnreachable('WeChat answered JSON that is not an object');
  }
  const answer = parsed as WechatAnswer;
  const { errcode, errmsg } = answer;
  if (typeof errcode === 'number' && errcode !== 0) {
    throw new WechatError(errcode, typeof errmsg === 'string' ? errmsg : 'no message');
  }
  return answer;
};

/** A field that must be there; WeChat's words are not trusted further than they were read. */
export const stringOf = (answer: WechatAnswer, name: string): string => {
  const value = answer[name];
  if (typeof value !== 'string' || value === '') throw new WechatUnreachable(`WeChat's answer lacks ${name}`);
  return value;
};
