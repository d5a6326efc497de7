import { budgetSentence, type BudgetCode } from '../../../domain/budget';
import type { SentenceTable } from '../../platform/errors/sentences';

/** Status and sentence of every refusal here. */
export const budgetSentences = Object.fromEntries(
  Object.entries(budgetSentence).map(([code, title]) => [code, { status: 422, title }]),
) as SentenceTable<BudgetCode>;
