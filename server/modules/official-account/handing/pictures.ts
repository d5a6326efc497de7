import { createHash } from 'node:crypto';
import { stringOf } from '../../../platform/wechat/answer';
import type { WechatClient } from '../../../platform/wechat/client';
import { asJpeg } from '../article/as-jpeg';
import { drawnCover } from '../article/cover';
import { picturesIn } from '../article/html';
import type { HandingDeps } from '../deps';
import type { OfficialArticleRow } from '../tables';

/** A picture of the text is not there, or is no picture. */
export class PictureMissing extends Error {}

type Purpose = 'text' | 'cover';

const idOf = (purpose: Purpose, bytes: Buffer): string =>
  `${purpose} ${createHash('sha256').update(bytes).digest('hex')}`;

const fileOf = (bytes: Buffer) => ({ bytes: new Uint8Array(bytes), name: 'picture.jpg', type: 'image/jpeg' });

/** Hands a picture over unless the account has it; gives what it is called there. */
async function handed(
  { store, clock }: HandingDeps,
  account: WechatClient,
  purpose: Purpose,
  jpeg: Buffer,
): Promise<string> {
  const id = idOf(purpose, jpeg);
  const known = await store.read
    .selectFrom('official_pictures')
    .select('handle')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) return known.handle;
  const handle =
    purpose === 'text'
      ? stringOf(await account.upload('/cgi-bin/media/uploadimg', fileOf(jpeg)), 'url')
      : stringOf(await account.upload('/cgi-bin/material/add_material', fileOf(jpeg), { type: 'image' }), 'media_id');
  await store.write((trx) =>
    trx
      .insertInto('official_pictures')
      .values({ id, handle, at: clock.now().toISOString() })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ handle }))
      .execute(),
  );
  return handle;
}

async function jpegOf(deps: HandingDeps, src: string): Promise<Buffer> {
  const bytes = await deps.readPicture(src);
  const jpeg = bytes && (await asJpeg(bytes));
  if (!jpeg) throw new PictureMissing(src);
  return jpeg;
}

/** Addresses of the pictures of a text. @throws PictureMissing */
export async function addressesOf(
  deps: HandingDeps,
  account: WechatClient,
  content: string,
): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const src of picturesIn(content))
    addresses.set(src, await handed(deps, account, 'text', await jpegOf(deps, src)));
  return addresses;
}

const coverBytes = (deps: HandingDeps, { cover, page_title, author }: OfficialArticleRow): Promise<Buffer> =>
  cover === '' ? drawnCover(page_title, author) : jpegOf(deps, cover);

/** The cover's media_id. @throws PictureMissing */
export const coverOf = async (deps: HandingDeps, account: WechatClient, row: OfficialArticleRow): Promise<string> =>
  handed(deps, account, 'cover', await coverBytes(deps, row));

/** Forgets what the account calls the cover: it has it no more. */
export async function forgetCover(deps: HandingDeps, row: OfficialArticleRow): Promise<void> {
  const id = idOf('cover', await coverBytes(deps, row));
  await deps.store.write((trx) => trx.deleteFrom('official_pictures').where('id', '=', id).execute());
}
