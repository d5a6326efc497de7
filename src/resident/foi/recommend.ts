import type { Department } from '../../../contract/directory';

const HOW_MANY = 3;

/** Departments whose keywords stand in what was written, best first. Longer words say more. */
export function recommend(departments: readonly Department[], written: string): readonly Department[] {
  return departments
    .map((department) => ({
      department,
      weight: [department.name, department.shortName, ...department.keywords]
        .filter((word) => word.length > 1 && written.includes(word))
        .reduce((sum, word) => sum + word.length, 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, HOW_MANY)
    .map(({ department }) => department);
}
