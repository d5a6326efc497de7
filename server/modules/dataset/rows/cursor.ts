/** Where the next page begins, and in which version: who reads on while a new version comes reads on in the old one. */
export interface RowPlace {
  readonly version: number;
  readonly n: number;
  /** Key of the row in the order that was asked for; null in the order of the file. */
  readonly key: Buffer | null;
}

const SHAPE = /^(\d{1,15})\.(\d{1,10})\.([0-9a-f]*)$/;

export const rowCursor = ({ version, n, key }: RowPlace): string =>
  Buffer.from(`${String(version)}.${String(n)}.${key?.toString('hex') ?? ''}`).toString('base64url');

/** The place a cursor names; undefined when it is none of ours. */
export function rowPlace(cursor: string): RowPlace | undefined {
  const found = SHAPE.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!found) return undefined;
  const [, version, n, key = ''] = found;
  if (key.length % 2 !== 0 || Number(n) > 2_147_483_647) return undefined;
  const place = { version: Number(version), n: Number(n), key: key === '' ? null : Buffer.from(key, 'hex') };
  return rowCursor(place) === cursor ? place : undefined;
}
