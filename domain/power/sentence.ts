import type { PowerCode } from './item';

/** What is wrong with an item, in words for who keeps the list. */
export const powerSentence: Readonly<Record<PowerCode, string>> = {
  'power.code-shape': '事项编码只能用字母、数字和短横线，2 到 79 位。',
  'power.name-needed': '请写事项名称。',
  'power.type-unknown':
    '事项类型要写十类之一：行政许可、行政处罚、行政强制、行政征收、行政给付、行政检查、行政确认、行政奖励、行政裁决、其他行政权力。',
  'power.organ-unknown': '目录里没有这个机关，请写全称或者规范简称；合并的单元格要拆开，每一行都写。',
  'power.levels-unknown': '行使层级写市级、县级、乡镇级，几级都行使的用顿号隔开。',
  'power.basis-needed': '设定依据要写明法律文件的名称和条款，例如《社会救助暂行办法》第十一条。',
  'power.conditions-needed': '请写办理条件（条例第二十条）。',
  'power.procedure-needed': '请写办理流程（条例第二十条）。',
  'power.days-shape': '时限写工作日的天数，例如 20；当场办结写 0 或者“即办”。',
  'power.days-needed': '行政许可要写法定时限和承诺时限（行政许可法第四十二条）。',
  'power.promised-too-long': '承诺时限不能比法定时限长。',
  'power.fee-unknown': '是否收费写“是”或者“否”。',
  'power.fee-standard-needed': '收费的要写收费标准（条例第二十条第八项）。',
  'power.fee-basis-needed': '收费的要写收费依据（条例第二十条第八项）。',
  'power.fee-not-wanted': '不收费的不能有收费标准和收费依据；收费的请把“是否收费”改成“是”。',
  'power.duties-needed': '请写责任事项。',
  'power.accountability-needed': '请写追责情形。',
  'power.phone-shape': '投诉电话写得不对，例如 0599-12345。',
  'power.text-too-long': '文字太长：名称最多 200 字，其他各项最多 4000 字。',
};
