import type { FoiSubmission } from '../../../contract/foi';
import { fourColours } from '../redaction/planted';

/** What nobody but the applicant and the staff of the case may ever see. Whole values, none of which comes about by chance. */
export const SEALED = {
  description: '描述里的话：柳浪闻莺收支',
  title: '名称里的话：平湖秋月清单',
  name: '欧阳鹤翎青',
  idNumber: '350724198806073416',
  phone: '13987654321',
  email: 'heling.canary@example.org',
  address: '江南省临溪市雁荡巷七十七号',
  organisation: '临溪市鹿鸣坞商贸有限公司',
  uscc: '91350100M000100Y43',
  legalRepresentative: '司徒砚秋白',
  contactName: '端木汀兰芷',
  landline: '0599-7766554',
  note: '便签里的话：砚台压着旧信',
  draft: '草稿里的话：残荷听雨半窗',
  replacedDraft: '换下的话：寒山石径斜斜',
  comment: '留言里的话：竹影扫过石阶',
  amendment: '补正里的话：雨打芭蕉三更',
  supplement: '补充里的话：孤舟蓑笠寒江',
  correction: '更正里的话：远山含黛如眉',
  rating: '评价里的话：清泉石上流过',
  points: '文书里的话：请补正灯火阑珊',
  addressee: '文书里的话：寄往梧桐深院',
  facts: '文书里的话：查过枕霞旧档',
  access: '文书里的话：随信附上霜叶',
  secrecyGround: '保密审查的话：不涉秘之鸿雁',
  joinReason: '并案理由里的话：同一片荷塘月色',
  objection: '第三方意见里的话：断桥残雪不愿示人',
  reviewGround: '评估的话：仍不公开之寒梅',
  wish: '会办里的话：请查听雨旧藏',
  coOpinion: '会办意见的话：枫桥夜泊无卷',
  coReturn: '退回会办的话：不在我处之芦荻',
  fileName: '附件名里的话渔歌唱晚',
  pdf: 'canary-in-the-pdf-8f41c07d',
  png: 'canary-in-the-png-2b96ae53',
} as const;
/** What letters to a third party say. */
export const consultee = { addressee: SEALED.addressee, facts: SEALED.facts };
export const notice = { ...consultee, points: [SEALED.objection], reasons: SEALED.facts };
export const ALL = Object.entries(SEALED);

const contact = { phone: SEALED.phone, email: SEALED.email, address: SEALED.address };
const rest = {
  information: { description: SEALED.description, title: SEALED.title },
  department: 'yibao',
  delivery: { form: 'email', method: 'online' },
  orally: false,
} as const;
export const somebody: FoiSubmission = {
  ...rest,
  applicant: {
    type: 'natural-person',
    name: SEALED.name,
    idKind: 'resident-id',
    idNumber: SEALED.idNumber,
    ...contact,
  },
};
export const company: FoiSubmission = {
  ...rest,
  applicant: {
    type: 'organisation',
    name: SEALED.organisation,
    uscc: SEALED.uscc,
    legalRepresentative: SEALED.legalRepresentative,
    contactName: SEALED.contactName,
    phone: SEALED.landline,
    email: SEALED.email,
  },
};

/** The bytes of a text, as a store may write them. */
export const encodings = (value: string): Buffer[] => [
  Buffer.from(value),
  Buffer.from(value, 'utf16le'),
  Buffer.from(value, 'utf16le').swap16(),
];
/** Names of the canaries that stand in a text, plain or as an address or JSON has them. */
export const namesIn = (text: string, canaries: readonly (readonly [string, string])[]): string[] =>
  canaries
    .filter(([, value]) =>
      [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)].some((each) => text.includes(each)),
    )
    .map(([name]) => name);

/** A picture with words in a chunk of its own, as cameras and programs write them. */
export const pictureWith = (words: string): Buffer => {
  const plain = fourColours('image/png', 60);
  const text = Buffer.from(`Comment\0${words}`);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('tEXt'), text, Buffer.alloc(4)]);
  chunk.writeUInt32BE(text.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33)]);
};
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};
