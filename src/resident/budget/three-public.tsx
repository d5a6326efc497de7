import type { BudgetView } from '../../../contract/budget';
import { plainMoney } from '../../../domain/budget/amount';
import { THREE_PUBLIC, threePublicName, threePublicPlain, whichName } from '../../../domain/budget/budget';
import { changeWords } from '../../../domain/budget/sentence';
import { Box } from '../../ui/primitives/box';
import { PairTable } from './figure-table';

/** “三公”经费: how much, compared with the year before and why, and what the words mean. */
export function ThreePublic({ budget: { threePublic, year, which } }: { readonly budget: BudgetView }) {
  const { total, before, why } = threePublic;
  return (
    <Box as="section" className="card stack-small" label="“三公”经费">
      <Box as="h2">“三公”经费</Box>
      <Box as="p">
        {`一共 ${plainMoney(total)}，${changeWords(total, before.total, `上年${whichName[which]}`)}。${why}`}
      </Box>
      <PairTable
        label="“三公”经费"
        head="项目"
        columns={[`${String(year - 1)}年`, `${String(year)}年`]}
        pairs={[
          ...THREE_PUBLIC.map((item) => ({
            name: threePublicName[item],
            now: threePublic[item],
            before: before[item],
          })),
          { name: '合计', now: total, before: before.total },
        ]}
      />
      <Box as="h3">都是什么钱</Box>
      <Box as="ul">
        {THREE_PUBLIC.map((item) => (
          <Box as="li" key={item} className="meta">
            {`${threePublicName[item]}：${threePublicPlain[item]}。`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
