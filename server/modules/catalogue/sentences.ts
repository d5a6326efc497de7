import { catalogueSentence, type CatalogueRefusalCode } from '../../../domain/catalogue';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

type OwnCode =
  | 'catalogue.group-not-found'
  | 'catalogue.column-not-found'
  | 'catalogue.entry-not-found'
  | 'catalogue.changed-meanwhile'
  | 'catalogue.reason-needed'
  | 'catalogue.reason-too-long'
  | 'catalogue.columns-unknown'
  | 'catalogue.columns-needed'
  | 'catalogue.column-not-of-level'
  | 'catalogue.columns-unchanged'
  | 'catalogue.number-in-order'
  | 'catalogue.area-name'
  | 'catalogue.area-twice'
  | 'catalogue.area-in-use'
  | 'catalogue.import.no-heading'
  | 'catalogue.import.no-rows'
  | 'catalogue.import.too-many-rows'
  | 'catalogue.import.changed-meanwhile';

export type CatalogueCode = OwnCode | CatalogueRefusalCode;
export type CatalogueRefusal = Refusal<CatalogueCode>;

const OWN = {
  'catalogue.group-not-found': { status: 404, title: '目录里没有这个类别或者领域。' },
  'catalogue.column-not-found': { status: 404, title: '目录里没有这个栏目。' },
  'catalogue.entry-not-found': { status: 404, title: '目录里没有这条信息。' },
  'catalogue.changed-meanwhile': { status: 409, title: '这条信息刚有人改过归栏，请看过新的情况再办。' },
  'catalogue.reason-needed': { status: 422, title: '请写明理由。' },
  'catalogue.reason-too-long': { status: 422, title: '理由最多 200 个字。' },
  'catalogue.columns-unknown': { status: 422, title: '有一个栏目不在目录里，请刷新后重新选。' },
  'catalogue.columns-needed': { status: 422, title: '至少要放进一个栏目，最多五个。' },
  'catalogue.column-not-of-level': { status: 422, title: '有一个栏目不收这一层级的信息，请另选。' },
  'catalogue.columns-unchanged': { status: 422, title: '和现在的归栏一样，没有要改的。' },
  'catalogue.number-in-order': { status: 409, title: '这条信息的索引号没有问题，不用重编。' },
  'catalogue.area-name': { status: 422, title: '领域名称要填，最多 60 个字。' },
  'catalogue.area-twice': { status: 422, title: '有两个领域的编号或者名称相同。' },
  'catalogue.area-in-use': { status: 409, title: '要去掉的领域下面还有栏目，不能去掉。' },
  'catalogue.import.no-heading': {
    status: 422,
    title:
      '没有找到目录的表头。表头要有：二级事项、公开内容、公开依据、公开时限、公开主体。可以先导出目录，照它的样子填。',
  },
  'catalogue.import.no-rows': { status: 422, title: '表头下面没有栏目。一行一个栏目。' },
  'catalogue.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'catalogue.import.changed-meanwhile': {
    status: 409,
    title: '文件或者目录和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
} satisfies SentenceTable<OwnCode>;

/** Status and sentence of every refusal here. */
export const catalogueSentences: SentenceTable<CatalogueCode> = {
  ...OWN,
  ...(Object.fromEntries(
    Object.entries(catalogueSentence).map(([code, title]) => [code, { status: 422, title }]),
  ) as SentenceTable<CatalogueRefusalCode>),
};
