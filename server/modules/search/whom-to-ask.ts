import type { Department } from '../../../contract/directory';

/** The city's hotline, which takes every question and passes it on. */
const HOTLINE = { name: '12345 政务服务便民热线', phone: '12345' };

/** 市医保局 is what people call it; 医保 is what they ask about. */
const weightOf = ({ name, shortName, keywords }: Department, typed: string): number =>
  [name, shortName, ...keywords]
    .filter((word) => word.length > 1 && typed.includes(word))
    .reduce((sum, word) => sum + word.length, 0);

/** Whom to ask when nothing was found: the department whose words stand in the question, else the city's hotline. */
export const whomToAsk = (departments: readonly Department[], typed: string): { name: string; phone: string } => {
  let best = { weight: 0, help: HOTLINE };
  for (const department of departments) {
    const weight = weightOf(department, typed);
    const { name, phone } = department;
    if (weight > best.weight && phone !== '') best = { weight, help: { name, phone } };
  }
  return best.help;
};
