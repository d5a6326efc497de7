import type { BudgetView, ComparedBudget } from '../../../contract/budget';
import { compareFunctions } from '../../../domain/budget/compare';
import { whichName } from '../../../domain/budget/budget';
import { changeWords } from '../../../domain/budget/sentence';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PairTable } from './figure-table';

interface Props {
  readonly budget: BudgetView;
}

type Side = Pick<ComparedBudget, 'spent' | 'functions'>;

const pairsOf = (now: Side, before: Side) => [
  ...compareFunctions(now.functions, before.functions),
  { name: '本年支出合计', now: now.spent, before: before.spent },
];

/** The same of the year before, beside this one. */
export function YearBefore({ budget }: Props) {
  const { yearBefore, year, which, spent, expenditure } = budget;
  const title = `和上年${whichName[which]}比`;
  return (
    <Box as="section" className="card stack-small" label={title}>
      <Box as="h2">{title}</Box>
      {yearBefore === null ? (
        <Box as="p">{`这里还没有${String(year - 1)}年的${whichName[which]}，比不了。`}</Box>
      ) : (
        <>
          <PairTable
            label={title}
            head="科目"
            columns={[`${String(year - 1)}年`, `${String(year)}年`]}
            pairs={pairsOf({ spent, functions: expenditure.functions }, yearBefore)}
          />
          <Link className="plain" to={toContent('budgets', yearBefore.id)}>
            {`看${yearBefore.title} ›`}
          </Link>
        </>
      )}
    </Box>
  );
}

/** What was meant to be spent, and what was, once both are published. */
export function BudgetAgainstFinal({ budget }: Props) {
  const { counterpart, which, year, spent, expenditure, threePublic } = budget;
  if (counterpart === null) return null;
  const own = { spent, functions: expenditure.functions, threePublic };
  const [planned, actual] = which === 'final' ? [counterpart, own] : [own, counterpart];
  const title = `${String(year)}年打算花的和实际花的`;
  return (
    <Box as="section" className="card stack-small" label={title}>
      <Box as="h2">{title}</Box>
      <Box as="p">
        {`实际花的${changeWords(actual.spent, planned.spent, '预算')}；“三公”经费${changeWords(actual.threePublic.total, planned.threePublic.total, '预算')}。`}
      </Box>
      <PairTable label={title} head="科目" columns={['预算', '决算']} pairs={pairsOf(actual, planned)} />
    </Box>
  );
}
