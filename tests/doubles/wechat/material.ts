import { randomBytes } from 'node:crypto';
import { no, textOf, type Json } from './answer';
import type { Platform } from './state';

/** A file as it came in the field `media`. */
export interface Sent {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
}

/** The file of a multipart body; undefined when there is none. */
export async function sentFile(contentType: string, body: Buffer): Promise<Sent | undefined> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('media');
  if (!(file instanceof File)) return undefined;
  return { bytes: Buffer.from(await file.arrayBuffer()), type: file.type, name: file.name };
}

const MEGABYTE = 1024 * 1024;
const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === '89504e47';
const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('hex') === 'ffd8';

/** POST /cgi-bin/media/uploadimg: a picture of a text; JPEG or PNG below a megabyte. */
export const uploadPicture = ({ account }: Platform, file: Sent): Json => {
  if (!isPng(file.bytes) && !isJpeg(file.bytes)) return no(40005);
  if (file.bytes.length >= MEGABYTE) return no(40009);
  const url = `http://mmbiz.qpic.cn/mmbiz_jpg/${randomBytes(24).toString('base64url')}/0?wx_fmt=jpeg`;
  account.pictures.set(url, file.bytes);
  return { url };
};

const LIMITS: Readonly<Record<string, number>> = { image: 10 * MEGABYTE, thumb: 64 * 1024 };

/** POST /cgi-bin/material/add_material: kept for good; its address comes with pictures alone. */
export const addMaterial = ({ account }: Platform, query: Json, file: Sent): Json => {
  const type = textOf(query, 'type');
  const limit = LIMITS[type];
  if (limit === undefined) return no(40004);
  if (!isPng(file.bytes) && !isJpeg(file.bytes)) return no(40005);
  if (type === 'thumb' && !isJpeg(file.bytes)) return no(40005);
  if (file.bytes.length > limit) return no(40009);
  const mediaId = randomBytes(48).toString('base64url');
  const url = `http://mmbiz.qpic.cn/mmbiz_jpg/${randomBytes(24).toString('base64url')}/0?wx_fmt=jpeg`;
  account.materials.set(mediaId, { type, bytes: file.bytes, url });
  return type === 'image' ? { media_id: mediaId, url } : { media_id: mediaId };
};
