import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** One data key of the configuration. The highest version seals, every version opens. */
export interface DataKey {
  readonly version: number;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Where a sealed value lives. It is bound in, so that a value copied to another row or column does not open. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

export interface Cipher {
  seal(plain: string, context: SealContext): string;
  /** @throws CipherFault when the key is unknown or the value is not what was sealed in this place */
  open(sealed: string, context: SealContext): string;
  /** The same value under the newest key; the very same string when it is there already. */
  reseal(sealed: string, context: SealContext): string;
  /** The same for bytes: files. */
  sealBytes(plain: Uint8Array, context: SealContext): Buffer;
  /** @throws CipherFault like `open` */
  openBytes(sealed: Buffer, context: SealContext): Buffer;
  /** The very same Buffer when it is under the newest key already. */
  resealBytes(sealed: Buffer, context: SealContext): Buffer;
  /** Version under which new values are sealed. */
  readonly newestVersion: number;
}

/** Never carries the value, sealed or plain. */
export class CipherFault extends Error {
  override readonly name = 'CipherFault';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION_BYTES = 4;
const SEALED = /^v([1-9]\d{0,8})\.([A-Za-z0-9_-]+)$/;

// Length-prefixed: no two places can be written as the same bytes, whatever characters their names hold.
const boundBytes = (version: number, { table, column, id }: SealContext): Buffer =>
  Buffer.from(
    [`v${String(version)}`, table, column, id].map((part) => `${String(part.length)}:${part}`).join(''),
    'utf8',
  );

/** Nonce, body, tag. */
const packWith = ({ version, key }: DataKey, plain: Uint8Array, context: SealContext): Buffer[] => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundBytes(version, context));
  const body = cipher.update(plain);
  return [nonce, body, cipher.final(), cipher.getAuthTag()];
};

const sealWith = (dataKey: DataKey, plain: string, context: SealContext): string =>
  `v${String(dataKey.version)}.${Buffer.concat(packWith(dataKey, Buffer.from(plain, 'utf8'), context)).toString('base64url')}`;

/** The version in front, four bytes, most significant first. */
const sealBytesWith = (dataKey: DataKey, plain: Uint8Array, context: SealContext): Buffer => {
  const version = Buffer.alloc(VERSION_BYTES);
  version.writeUInt32BE(dataKey.version);
  return Buffer.concat([version, ...packWith(dataKey, plain, context)]);
};

const openWith = ({ version, key }: DataKey, packed: Buffer, context: SealContext): Buffer => {
  if (packed.length < NONCE_BYTES + TAG_BYTES) throw new CipherFault('sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, packed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundBytes(version, context));
  decipher.setAuthTag(packed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(packed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new CipherFault(`value in ${context.table}.${context.column} is not what was sealed there`, { cause });
  }
};

/**
 * AES-256-GCM with versioned keys: identity and contact fields at rest.
 *
 * @throws RangeError when a key is not 32 bytes, a version is used twice, or there is no key
 * @source 个人信息保护法第五十一条第三项
 */
export const createCipher = (keys: readonly DataKey[]): Cipher => {
  const byVersion = new Map<number, DataKey>();
  for (const dataKey of keys) {
    if (!Number.isInteger(dataKey.version) || dataKey.version < 1) throw new RangeError('a key version counts from 1');
    if (dataKey.key.length !== 32) throw new RangeError(`data key ${String(dataKey.version)} is not 32 bytes`);
    if (byVersion.has(dataKey.version)) throw new RangeError(`data key ${String(dataKey.version)} is given twice`);
    byVersion.set(dataKey.version, dataKey);
  }
  const newest = byVersion.get(Math.max(...byVersion.keys()));
  if (!newest) throw new RangeError('no data key is configured');

  const keyOf = (version: number): DataKey => {
    const dataKey = byVersion.get(version);
    if (!dataKey) throw new CipherFault(`data key ${String(version)} is not configured`);
    return dataKey;
  };
  const parse = (sealed: string): { dataKey: DataKey; packed: Buffer } => {
    const [, version, body] = SEALED.exec(sealed) ?? [];
    if (version === undefined || body === undefined) throw new CipherFault('not a sealed value');
    return { dataKey: keyOf(Number(version)), packed: Buffer.from(body, 'base64url') };
  };
  const open = (sealed: string, context: SealContext): string => {
    const { dataKey, packed } = parse(sealed);
    return openWith(dataKey, packed, context).toString('utf8');
  };
  const keyOfBytes = (sealed: Buffer): DataKey => {
    if (sealed.length < VERSION_BYTES) throw new CipherFault('not a sealed value');
    return keyOf(sealed.readUInt32BE());
  };
  const openBytes = (sealed: Buffer, context: SealContext): Buffer =>
    openWith(keyOfBytes(sealed), sealed.subarray(VERSION_BYTES), context);
  return {
    newestVersion: newest.version,
    seal: (plain, context) => sealWith(newest, plain, context),
    open,
    sealBytes: (plain, context) => sealBytesWith(newest, plain, context),
    openBytes,
    resealBytes(sealed, context) {
      if (keyOfBytes(sealed).version === newest.version) return sealed;
      return sealBytesWith(newest, openBytes(sealed, context), context);
    },
    reseal(sealed, context) {
      if (parse(sealed).dataKey.version === newest.version) return sealed;
      return sealWith(newest, open(sealed, context), context);
    },
  };
};
