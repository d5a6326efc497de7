/** 生活情形: what a resident may say of himself so that he hears of what concerns him. Chosen, never inferred. */
export const SITUATIONS = [
  'insured',
  'retired',
  'older-person',
  'carer',
  'parent',
  'expecting',
  'student',
  'job-seeker',
  'worker-from-elsewhere',
  'flexible-worker',
  'business-owner',
  'farmer',
  'home-buyer',
  'tenant',
  'disabled',
  'low-income',
  'veteran',
  'driver',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** The name on the button, and a plain sentence for whom it is. */
export const situationWords: Readonly<Record<Situation, { readonly name: string; readonly sentence: string }>> = {
  insured: { name: '参保人', sentence: '你交职工医保、居民医保或养老保险。' },
  retired: { name: '退休人员', sentence: '你已经退休，领养老金。' },
  'older-person': { name: '老人', sentence: '你满60岁，想知道补贴、体检和出行优待。' },
  carer: { name: '照顾家人的人', sentence: '家里有老人、病人或失能的人要你照顾。' },
  parent: { name: '家长', sentence: '家里有孩子上幼儿园、小学或中学。' },
  expecting: { name: '备孕和怀孕', sentence: '家里准备要孩子，或者孩子快出生了。' },
  student: { name: '学生', sentence: '你在读高中、职校或大学。' },
  'job-seeker': { name: '求职者', sentence: '你在找工作，或者想学一门手艺。' },
  'worker-from-elsewhere': { name: '外来务工人员', sentence: '你户口不在本地，在本地工作。' },
  'flexible-worker': { name: '灵活就业人员', sentence: '你没有固定单位，自己交社保，比如送外卖、开网约车。' },
  'business-owner': { name: '企业主', sentence: '你开公司、办厂，或者是个体工商户。' },
  farmer: { name: '农户', sentence: '你种地、养殖，或者家里有承包地。' },
  'home-buyer': { name: '买房的人', sentence: '你准备买房，或者在还公积金贷款。' },
  tenant: { name: '租房的人', sentence: '你租房住，或者在等公租房。' },
  disabled: { name: '残疾人', sentence: '你或家人持有残疾人证。' },
  'low-income': { name: '困难家庭', sentence: '家里领低保，或者遇到一时过不去的难处。' },
  veteran: { name: '退役军人', sentence: '你当过兵，或者家里有现役军人。' },
  driver: { name: '车主和司机', sentence: '你有车，或者靠开车谋生。' },
};

/** Situations that tell of health or need, which the law counts as sensitive. @source 个人信息保护法第二十八条 */
export const SENSITIVE_SITUATIONS: readonly Situation[] = ['expecting', 'disabled', 'low-income'];
