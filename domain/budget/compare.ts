import type { Hundreds } from './amount';

interface FunctionLine {
  readonly code: string;
  readonly name: string;
  readonly amount: Hundreds;
}

/** A functional class in two budgets, one beside the other. */
export interface ComparedFunction {
  readonly code: string;
  readonly name: string;
  readonly now: Hundreds;
  readonly before: Hundreds;
}

/** Classes by their code, in its order; what stands in one of them alone is nothing in the other. The name is the one that is used now. */
export function compareFunctions(now: readonly FunctionLine[], before: readonly FunctionLine[]): ComparedFunction[] {
  const compared = new Map<string, ComparedFunction>();
  for (const { code, name, amount } of before) compared.set(code, { code, name, now: 0, before: amount });
  for (const { code, name, amount } of now)
    compared.set(code, { code, name, now: amount, before: compared.get(code)?.before ?? 0 });
  return [...compared.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
