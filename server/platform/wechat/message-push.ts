import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Of the mini-program's settings for message push (消息推送). */
export interface MessagePushOptions {
  readonly token: string;
  /** 43 characters; undefined in plain mode. */
  readonly encodingAesKey: string | undefined;
  readonly appId: string;
}

/** What stands in the address of each call. */
export interface PushQuery {
  readonly signature?: string;
  readonly msg_signature?: string;
  readonly timestamp: string;
  readonly nonce: string;
}

export interface MessagePush {
  /** Whether WeChat asks: for the first look at the address, and in plain mode. */
  isSigned(query: PushQuery): boolean;
  /** The message inside `Encrypt`; undefined when it is not WeChat's, or not for this mini-program. */
  open(query: PushQuery, encrypted: string): string | undefined;
  /** An encrypted answer. */
  seal(plain: string, timestamp: string, nonce: string, random?: Buffer): { Encrypt: string; MsgSignature: string };
  readonly isEncrypted: boolean;
}

/** PKCS#7 with blocks of 32, which WeChat uses where AES itself has 16. */
const BLOCK = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;

const sha1 = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const unpadded = (bytes: Buffer): Buffer | undefined => {
  const pad = bytes.at(-1) ?? 0;
  return pad < 1 || pad > BLOCK || pad > bytes.length ? undefined : bytes.subarray(0, bytes.length - pad);
};

const decrypted = (key: Buffer, encrypted: string): Buffer | undefined => {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return unpadded(Buffer.concat([decipher.update(bytes), decipher.final()]));
};

/** Random, length, message, appid. */
const messageIn = (plain: Buffer | undefined, appId: string): string | undefined => {
  if (!plain || plain.length < RANDOM_BYTES + LENGTH_BYTES) return undefined;
  const length = plain.readUInt32BE(RANDOM_BYTES);
  const begin = RANDOM_BYTES + LENGTH_BYTES;
  if (begin + length > plain.length) return undefined;
  if (plain.subarray(begin + length).toString('utf8') !== appId) return undefined;
  return plain.subarray(begin, begin + length).toString('utf8');
};

/**
 * What WeChat sends by itself: signed, and in secure mode encrypted. In secure mode `signature` proves nothing about the body,
 * so `msg_signature` is what counts.
 *
 * @source 微信 消息推送 (law.md 6.6)
 */
export const createMessagePush = ({ token, encodingAesKey, appId }: MessagePushOptions): MessagePush => {
  const key = encodingAesKey === undefined ? undefined : Buffer.from(`${encodingAesKey}=`, 'base64');
  if (key && key.length !== 32) throw new RangeError('an EncodingAESKey has 43 characters');
  return {
    isEncrypted: key !== undefined,
    isSigned: ({ signature, timestamp, nonce }) => same(sha1(token, timestamp, nonce), signature ?? ''),
    open({ msg_signature: given, timestamp, nonce }, encrypted) {
      if (!key || !same(sha1(token, timestamp, nonce, encrypted), given ?? '')) return undefined;
      return messageIn(decrypted(key, encrypted), appId);
    },
    seal(plain, timestamp, nonce, random = randomBytes(RANDOM_BYTES)) {
      if (!key) throw new Error('there is no key to encrypt with');
      const body = Buffer.from(plain, 'utf8');
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(body.length);
      const whole = Buffer.concat([random, length, body, Buffer.from(appId, 'utf8')]);
      const pad = BLOCK - (whole.length % BLOCK);
      const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
      const padded = Buffer.concat([whole, Buffer.alloc(pad, pad)]);
      const Encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
      return { Encrypt, MsgSignature: sha1(token, timestamp, nonce, Encrypt) };
    },
  };
};
