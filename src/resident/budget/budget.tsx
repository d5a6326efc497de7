import type { BudgetView } from '../../../contract/budget';
import { changeWords } from '../../../domain/budget/sentence';
import { DAYS_TO_PUBLISH, publishedAfter } from '../../../domain/budget/due';
import { whichName } from '../../../domain/budget/budget';
import { useAnswer } from '../../platform/answers';
import { useGradualCount } from '../../platform/gradual';
import { usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { BudgetAgainstFinal, YearBefore } from './compared';
import { Downloads } from './downloads';
import { ThreePublic } from './three-public';
import { Revenue, Spending, Split } from './tables';

/** Parts that the mini-program is handed at once. */
const PARTS_AT_ONCE = 2;
const PARTS = [Spending, Revenue, Split, YearBefore, ThreePublic, BudgetAgainstFinal, Notes, Downloads] as const;

/** One budget or final account: how much, what for, and compared with what. @source 预算法第十四条 */
export default function BudgetPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<BudgetView>(`/api/budgets/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found?.title ?? '预算决算'}
      bar="预算决算"
      description={found?.summary}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NoBudget />
      ) : (
        <Answered answer={answer}>{(budget) => <BudgetBody budget={budget} />}</Answered>
      )}
    </Screen>
  );
}

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
const NoBudget = () => (
  <>
    <Box as="h1">没有这份预算或者决算</Box>
    <Empty text="可能地址写错了，也可能它还没有公开。">
      <Link className="button ghost" to={to('budgetList')}>
        看全部预算决算
      </Link>
    </Empty>
  </>
);

function BudgetBody({ budget }: { readonly budget: BudgetView }) {
  const { id, title, which, year, scope, department, publishedOn } = budget;
  const shown = useGradualCount(PARTS.length, PARTS_AT_ONCE);
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box className="card-line">
        <Text className={which === 'final' ? 'tag' : 'tag quiet'}>{whichName[which]}</Text>
        <Text className="meta">{`${plainDate(publishedOn)}公开`}</Text>
      </Box>
      <ItemTools kind="budgets" id={id} title={title} />
      <InOneSentence budget={budget} />
      {PARTS.slice(0, shown).map((Part, at) => (
        <Part key={String(at)} budget={budget} />
      ))}
      <Box className="toolbar">
        <Link className="plain" to={to('budgetList', { year: String(year) })}>
          {`看${String(year)}年的全部预算决算 ›`}
        </Link>
        <Link className="plain" to={to('budgetList', { organ: scope === 'government' ? 'government' : department.id })}>
          {scope === 'government' ? '看全市各年的 ›' : `看${department.name}各年的 ›`}
        </Link>
      </Box>
    </>
  );
}

const MEANING = {
  budget: '预算是打算花的钱，年底可能有出入；实际花了多少，看决算。',
  final: '决算是一年过完以后，实际花了多少。',
} as const;

function InOneSentence({ budget }: { readonly budget: BudgetView }) {
  const { summary, which, spent, yearBefore, approvedOn, publishedOn, scope } = budget;
  const { days, inTime } = publishedAfter(approvedOn, publishedOn);
  const approved = scope === 'government' ? '批准' : '批复';
  const when = inTime
    ? `在规定的 ${String(DAYS_TO_PUBLISH)} 天以内`
    : `比规定的 ${String(DAYS_TO_PUBLISH)} 天晚了 ${String(days - DAYS_TO_PUBLISH)} 天`;
  return (
    <Box as="section" className={`card stack-small ${inTime ? 'hint' : 'warning'}`} label="一句话说清楚">
      <Box as="p">{summary}</Box>
      {yearBefore === null ? null : (
        <Box as="p">{`总数${changeWords(spent, yearBefore.spent, `上年${whichName[which]}`)}。`}</Box>
      )}
      <Box className="meta">{MEANING[which]}</Box>
      <Box className="meta">{`${plainDate(approvedOn)}${approved}，${plainDate(publishedOn)}公开，${when}。`}</Box>
    </Box>
  );
}

function Notes({ budget: { notes, counterpart } }: { readonly budget: BudgetView }) {
  return (
    <>
      {notes === undefined ? null : (
        <Box as="section" className="card stack-small" label="说明">
          <Box as="h2">说明</Box>
          {notes.split('\n').map((each, at) => (
            <Box as="p" key={String(at)}>
              {each}
            </Box>
          ))}
        </Box>
      )}
      {counterpart === null ? null : (
        <Link className="plain" to={toContent('budgets', counterpart.id)}>
          {`看${counterpart.title} ›`}
        </Link>
      )}
    </>
  );
}
