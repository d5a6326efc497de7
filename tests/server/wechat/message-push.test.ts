import { createMessagePush } from '../../../server/platform/wechat/message-push';

/** WeChat's own examples. */
const push = createMessagePush({ token: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' });
const encrypted =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const secure = {
  timestamp: '1714112445',
  nonce: '415670741',
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
};

describe('createMessagePush', () => {
  it('knows the signature of the first look and of plain mode', () => {
    const verify = {
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      timestamp: '1714036504',
      nonce: '1514711492',
    };
    expect(push.isSigned(verify)).toBe(true);
    expect(push.isSigned({ ...verify, nonce: '1' })).toBe(false);
  });

  it('opens what is signed and for this mini-program, and nothing else', () => {
    expect(JSON.parse(push.open(secure, encrypted) ?? '{}')).toMatchObject({
      Event: 'debug_demo',
      debug_str: 'hello world',
    });
    expect(push.open({ ...secure, msg_signature: secure.signature }, encrypted)).toBeUndefined();
    const other = createMessagePush({ token: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wx0000000000000000' });
    expect(other.open(secure, encrypted)).toBeUndefined();
  });

  it('seals an answer as WeChat does', () => {
    const sealed = push.seal('{"demo_resp":"good luck"}', '1713424427', '415670741', Buffer.from('707722b803182950'));
    expect(sealed).toEqual({
      Encrypt: 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
      MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    });
  });
});
