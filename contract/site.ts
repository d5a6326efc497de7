import { Type, type Static } from '@sinclair/typebox';
import { PublicId } from './primitives';

const OrNone = Type.Union([Type.String(), Type.Null()]);

/** Who keeps the site, as its foot says it. What nobody set is null, and no sign is made up. @source 国办发〔2017〕47号 */
export const SiteFacts = Type.Object(
  {
    /** 主办单位, and its id where the directory has it. */
    host: Type.Object(
      { id: Type.Union([PublicId, Type.Null()]), name: Type.String() },
      { additionalProperties: false },
    ),
    phone: Type.String(),
    /** Where mistakes on the site are told. */
    email: OrNone,
    /** 网站标识码. */
    siteIdCode: OrNone,
    /** ICP备案号. */
    icpNumber: OrNone,
    /** 公安备案号. */
    psbNumber: OrNone,
  },
  { additionalProperties: false, $id: 'SiteFacts' },
);
export type SiteFacts = Static<typeof SiteFacts>;
