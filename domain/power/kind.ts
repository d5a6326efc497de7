/** 权力类型: the ten under which lists of powers and duties are kept. @source 中办发〔2015〕21号（推行地方各级政府工作部门权力清单制度的指导意见） */
export const powerTypeName = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  levy: '行政征收',
  payment: '行政给付',
  inspection: '行政检查',
  confirmation: '行政确认',
  reward: '行政奖励',
  ruling: '行政裁决',
  other: '其他行政权力',
} as const;
export type PowerType = keyof typeof powerTypeName;
export const POWER_TYPES = Object.keys(powerTypeName) as PowerType[];

/** 行使层级: on which level of government the power is used. */
export const powerLevelName = { city: '市级', county: '县级', township: '乡镇级' } as const;
export type PowerLevel = keyof typeof powerLevelName;
export const POWER_LEVELS = Object.keys(powerLevelName) as PowerLevel[];

/** Powers that a resident asks for; the others are used towards him. */
const ASKED_FOR: ReadonlySet<PowerType> = new Set([
  'licence',
  'payment',
  'confirmation',
  'reward',
  'ruling',
  'other',
] as const);

export const isAskedFor = (type: PowerType): boolean => ASKED_FOR.has(type);

const TYPE_ALIASES: Readonly<Record<string, PowerType>> = {
  其他: 'other',
  其他权力: 'other',
  其他类: 'other',
  其它行政权力: 'other',
};

/** The type that a list means, with or without 行政; undefined where it means none of the ten. */
export function powerTypeOf(text: string): PowerType | undefined {
  const word = text.replace(/\s+/g, '');
  if (Object.hasOwn(TYPE_ALIASES, word)) return TYPE_ALIASES[word];
  return POWER_TYPES.find((type) => powerTypeName[type] === word || powerTypeName[type] === `行政${word}`);
}

/**
 * The levels that a cell names, in the order of the levels; undefined where one of its words is none.
 *
 * @example powerLevelsOf('市级、县级') // ['city', 'county']
 */
export function powerLevelsOf(text: string): PowerLevel[] | undefined {
  const words = text.split(/[、，,；;/\s]+/).filter((word) => word !== '');
  const levelOf = (word: string): PowerLevel | undefined => {
    const plain = word.replace(/级$/, '');
    if (plain === '市' || plain === '设区的市') return 'city';
    if (['县', '区', '县区', '县（区）', '县（市、区）'].includes(plain)) return 'county';
    return ['乡镇', '乡', '镇', '街道', '乡镇（街道）'].includes(plain) ? 'township' : undefined;
  };
  const found = words.map(levelOf);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return POWER_LEVELS.filter((level) => found.includes(level));
}
