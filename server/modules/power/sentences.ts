import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

export type PowerRefusalCode =
  | 'power.import.no-rows'
  | 'power.import.too-many-rows'
  | 'power.import.columns-missing'
  | 'power.import.changed-meanwhile'
  | 'power.withdraw.reason-needed'
  | 'power.withdraw.unknown';

export type PowerRefusal = Refusal<PowerRefusalCode>;

/** Status and sentence of every refusal here. */
export const powerSentences: SentenceTable<PowerRefusalCode> = {
  'power.import.no-rows': { status: 422, title: '表里没有事项。列名下面一行一个事项。' },
  'power.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'power.import.columns-missing': {
    status: 422,
    title:
      '前 5 行里没有找到齐全的列名。要有：事项编码、事项名称、事项类型、实施机关、行使层级、设定依据、办理条件、办理流程、法定时限、承诺时限、是否收费、收费标准、收费依据、责任事项、追责情形、投诉电话。可以先导出，照它的样子填。',
  },
  'power.import.changed-meanwhile': {
    status: 409,
    title: '文件或者清单和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
  'power.withdraw.reason-needed': { status: 422, title: '请写明为什么撤下，居民会看到。' },
  'power.withdraw.unknown': { status: 422, title: '有的事项不在清单上，或者已经撤下，请刷新后再试。' },
};
