import type { BudgetView } from '../../../contract/budget';
import { Box } from '../../ui/primitives/box';
import { ShareTable } from './figure-table';

interface Props {
  readonly budget: BudgetView;
}

/** 支出按功能分类: the largest first, as one asks. */
export function Spending({ budget: { expenditure, which } }: Props) {
  const { functions, beside, total } = expenditure;
  const title = which === 'final' ? '钱花在哪' : '钱打算花在哪';
  const rest = beside.length === 0 ? [] : [...beside, { name: '支出总计', amount: total }];
  return (
    <Box as="section" className="card stack-small" label={title}>
      <Box as="h2">{title}</Box>
      <Box className="meta">按功能分类，单位是万元。</Box>
      <ShareTable
        label="支出，按功能分类"
        head="科目"
        lines={[...functions]
          .sort((a, b) => b.amount - a.amount)
          .map(({ code, name, amount }) => ({ name: `${code} ${name}`, amount }))}
        whole="本年支出合计"
        rest={rest}
      />
    </Box>
  );
}

/** 收入: where the money comes from. */
export const Revenue = ({ budget: { revenue } }: Props) => (
  <Box as="section" className="card stack-small" label="钱从哪来">
    <Box as="h2">钱从哪来</Box>
    <ShareTable label="收入，按来源" head="来源" lines={revenue.lines} whole="收入总计" />
  </Box>
);

/** 基本支出和项目支出, with what the words mean. */
export function Split({ budget: { split } }: Props) {
  if (split === null) return null;
  const { basic, project, other } = split;
  const lines = [
    { name: '基本支出', amount: basic },
    { name: '项目支出', amount: project },
    ...(other === 0 ? [] : [{ name: '其他', amount: other }]),
  ];
  return (
    <Box as="section" className="card stack-small" label="基本支出和项目支出">
      <Box as="h2">基本支出和项目支出</Box>
      <Box as="p">基本支出是单位日常运转的钱，比如工资、水电；项目支出是为办一件具体的事花的钱。</Box>
      <ShareTable label="基本支出和项目支出" head="类别" lines={lines} whole="本年支出合计" />
    </Box>
  );
}
