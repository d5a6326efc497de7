const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980 00:00, the first moment that a ZIP can name. */
const EPOCH = 0x00210000;

/** Gives every entry of a ZIP the same time, so that the same contents are the same bytes. Changes the buffer in place. */
export function withoutZipTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new RangeError('not a ZIP');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new RangeError('a ZIP whose directory is broken');
    zip.writeUInt32LE(EPOCH, at + 12);
    zip.writeUInt32LE(EPOCH, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
