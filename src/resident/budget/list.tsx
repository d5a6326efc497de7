import type { BudgetList as Listing, BudgetSummary } from '../../../contract/budget';
import { whichName } from '../../../domain/budget/budget';
import { useList } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { Filters, type Chosen } from './filters';

const ABOUT = '政府和各部门的钱从哪来、花到哪去。预算是打算花多少，决算是实际花了多少。';

function listPath(chosen: Chosen): string {
  const asked = Object.entries(chosen).filter(([, value]) => value !== '');
  return `/api/budget/list?limit=20${asked.map(([key, value]) => `&${key}=${encodeURIComponent(String(value))}`).join('')}`;
}

/** 预决算公开: budgets and final accounts by organ and year. @source 条例第二十条第七项；预算法第十四条 */
export default function BudgetList() {
  const { organ = '', year = '', which = '' } = usePageQuery();
  const chosen: Chosen = { organ, year, which };
  const list = useList<BudgetSummary>(listPath(chosen));
  // The list's own answer says more than its lines.
  const first = list.first.state === 'ready' ? (list.first.data as unknown as Listing) : null;
  return (
    <Screen title="预算决算公开" bar="预算决算" description={ABOUT} ready={list.first.state !== 'loading'}>
      <Box as="h1">预算决算公开</Box>
      <Box as="p">{ABOUT}</Box>
      <Filters
        chosen={chosen}
        facets={first?.facets ?? null}
        onChoose={(change) => replace(to('budgetList', { ...chosen, ...change }))}
      />
      {first === null || first.total === 0 ? null : (
        <Box className="meta" live="polite">{`一共 ${String(first.total)} 份`}</Box>
      )}
      <Listed
        list={list}
        lines
        empty="这里没有符合条件的预算、决算。"
        emptyAction={
          <Link className="button ghost" to={to('budgetList')} replace>
            看全部预算决算
          </Link>
        }
        item={(budget) => <BudgetLine key={budget.id} budget={budget} />}
      />
      <Box className="toolbar">
        <ShareTap card={{ title: '预算决算公开', path: to('budgetList', { ...chosen }) }} />
      </Box>
    </Screen>
  );
}

const BudgetLine = ({ budget: { id, title, summary, which, publishedOn } }: { readonly budget: BudgetSummary }) => (
  <Box as="li" className="line">
    <Link className="line-link" to={toContent('budgets', id)}>
      <Box as="h2" className="row-name">
        {title}
      </Box>
      <Box>{summary}</Box>
      <Box className="card-line">
        <Text className={which === 'final' ? 'tag' : 'tag quiet'}>{whichName[which]}</Text>
        <Text className="meta">{`${plainDate(publishedOn)}公开`}</Text>
      </Box>
    </Link>
  </Box>
);
