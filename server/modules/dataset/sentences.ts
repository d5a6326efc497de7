import { dictionarySentence, type DictionaryRefusalCode } from '../../../domain/dataset';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { PublishingCode } from '../../platform/publishing/refusals';

type OwnCode =
  | 'dataset.not-found'
  | 'dataset.rows.filter-shape'
  | 'dataset.rows.filter-value'
  | 'dataset.rows.unknown-field'
  | 'dataset.rows.not-findable'
  | 'dataset.rows.range-type'
  | 'dataset.rows.sort-with-words'
  | 'dataset.rows.updated'
  | 'dataset.download.xlsx-too-long'
  | 'dataset.download.busy'
  | 'dataset.taken'
  | 'dataset.changed-meanwhile'
  | 'dataset.name-required'
  | 'dataset.about-required'
  | 'dataset.terms-required'
  | 'dataset.contact-required'
  | 'dataset.unknown-department'
  | 'dataset.unknown-topic'
  | 'dataset.personal-column'
  | 'dataset.version.not-found'
  | 'dataset.version.not-draft'
  | 'dataset.version.no-rows'
  | 'dataset.version.fields-changed'
  | 'dataset.reason-required'
  | 'dataset.not-published'
  | 'dataset.not-withdrawn'
  | 'dataset.file.missing'
  | 'dataset.file.format'
  | 'dataset.file.not-csv'
  | 'dataset.file.not-json'
  | 'dataset.file.not-xlsx'
  | 'dataset.file.xlsx-too-large'
  | 'dataset.file.too-large'
  | 'dataset.file.no-head'
  | 'dataset.file.no-rows'
  | 'dataset.file.columns-missing'
  | 'dataset.file.too-many-rows'
  | 'dataset.file.too-many-faults';

export type DatasetCode = OwnCode | DictionaryRefusalCode;
/** What is published of a set is checked by the rules for everything that is published. */
export type DatasetRefusal = Refusal<DatasetCode | PublishingCode>;

const OWN = {
  'dataset.not-found': { status: 404, title: '没有这个数据集，或者它已经撤下。' },
  'dataset.rows.filter-shape': {
    status: 400,
    title: '筛选条件要写成“字段:值”，数字和日期还可以写“字段>=值”“字段<=值”。',
  },
  'dataset.rows.filter-value': { status: 400, title: '筛选的值和字段的类型对不上，请看数据字典。' },
  'dataset.rows.unknown-field': { status: 400, title: '没有这个字段，字段的英文名在数据字典里。' },
  'dataset.rows.not-findable': { status: 400, title: '这个字段不能用来筛选和排序，数据字典里写明了哪些可以。' },
  'dataset.rows.range-type': { status: 400, title: '只有数字和日期能用 >= 和 <=。' },
  'dataset.rows.sort-with-words': { status: 400, title: '按文字查找时按原来的顺序列出，不能同时排序。' },
  'dataset.rows.updated': { status: 409, title: '数据刚更新过，请从第一页重新看起。' },
  'dataset.download.xlsx-too-long': { status: 422, title: '行数超过 100000，请下载 CSV，表格软件也能打开。' },
  'dataset.download.busy': { status: 503, title: '同时下载的人太多，请过一会儿再试。' },
  'dataset.taken': { status: 409, title: '这个编号已经有数据集用了，请换一个。' },
  'dataset.changed-meanwhile': { status: 409, title: '这个数据集刚有了新的改动，请刷新看过以后再改。' },
  'dataset.name-required': { status: 422, title: '请写数据集的名称。' },
  'dataset.about-required': { status: 422, title: '请用一句话说明这是什么数据。' },
  'dataset.terms-required': { status: 422, title: '请写明使用条件。' },
  'dataset.contact-required': { status: 422, title: '请写明有问题找谁，留座机或者邮箱。' },
  'dataset.unknown-department': { status: 422, title: '通讯录里没有这个部门。' },
  'dataset.unknown-topic': { status: 422, title: '没有这个主题。' },
  'dataset.personal-column': {
    status: 422,
    title: '有一列像是身份证号或者手机号，不能公开。请去掉这一列再上传。',
  },
  'dataset.version.not-found': { status: 404, title: '没有这个版本。' },
  'dataset.version.not-draft': { status: 409, title: '这个版本不是待发布的，请刷新看看。' },
  'dataset.version.no-rows': { status: 422, title: '没有一行可以发布，请改好文件再上传。' },
  'dataset.version.fields-changed': {
    status: 409,
    title: '上传以后改过数据字典，这个版本还是按旧字典检查的。请重新上传文件。',
  },
  'dataset.reason-required': { status: 422, title: '请写明撤下的理由。' },
  'dataset.not-published': { status: 409, title: '这个数据集没有在公开，不用撤下。' },
  'dataset.not-withdrawn': { status: 409, title: '这个数据集没有撤下。' },
  'dataset.file.missing': { status: 400, title: '没有收到文件，请选择一个文件再上传。' },
  'dataset.file.format': { status: 415, title: '只收 CSV、JSON、xlsx 文件。' },
  'dataset.file.not-csv': { status: 422, title: '文件不像 CSV，读不下去。请检查引号是不是成对，或者另存一次。' },
  'dataset.file.not-json': {
    status: 422,
    title: '文件不像 JSON，读不下去。要么是一个对象的列表，要么一行一个对象。',
  },
  'dataset.file.not-xlsx': { status: 422, title: 'xlsx 文件打不开，可能加了密码或者已经损坏。请另存为 CSV 再上传。' },
  'dataset.file.xlsx-too-large': { status: 413, title: 'xlsx 文件超过 5 MB，请另存为 CSV 再上传。' },
  'dataset.file.too-large': { status: 413, title: '文件超过 200 MB，请拆成几个数据集。' },
  'dataset.file.no-head': { status: 422, title: '文件的第一行要写各列的名称。' },
  'dataset.file.no-rows': { status: 422, title: '文件里没有数据。第一行是列名，从第二行起一行一条。' },
  'dataset.file.columns-missing': {
    status: 422,
    title: '文件缺了数据字典里的列。列名要和字典的中文名或者英文名一样。',
  },
  'dataset.file.too-many-rows': { status: 422, title: '一个数据集最多 1000000 行，请拆成几个。' },
  'dataset.file.too-many-faults': {
    status: 422,
    title: '有问题的行超过 10000，多半是列对错了或者字典不对，没有导入。请检查后再上传。',
  },
} satisfies SentenceTable<OwnCode>;

/** Status and sentence of every refusal here. */
export const datasetSentences: SentenceTable<DatasetCode> = {
  ...OWN,
  ...(Object.fromEntries(
    (Object.entries(dictionarySentence) as [DictionaryRefusalCode, string][]).map(([code, title]) => [
      code,
      { status: 422, title },
    ]),
  ) as SentenceTable<DictionaryRefusalCode>),
};
