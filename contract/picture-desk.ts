import { Type, type Static } from '@sinclair/typebox';

/** Answer of `POST /api/staff/pictures` (multipart, one file): the picture as it is kept, for a block of kind `picture`. */
export const StaffPicture = Type.Object(
  {
    /** Path under /media. */
    src: Type.String(),
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
    bytes: Type.Integer({ minimum: 1 }),
    /** The same as JPEG, for what knows no WebP. */
    jpegSrc: Type.String(),
  },
  { additionalProperties: false, $id: 'StaffPicture' },
);
export type StaffPicture = Static<typeof StaffPicture>;
