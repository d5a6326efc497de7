import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { clockTime, plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { remainingWords } from './case-clock';
import { dueWords } from './due-date';
import type { KeptCase } from './kept-cases';
import { LookupForm } from './lookup-form';
import { newsOf } from './news';
import { isOpen, lastDayWords, standingOf } from './standing';
import { useKeptCases } from './use-kept-cases';
import { STATES } from './words';

/** 我的申请: what is on this device, and the way to any other. */
export default function Cases() {
  const { number = '' } = usePageQuery();
  const { cases, asked } = useKeptCases();
  return (
    <Screen
      title="我的申请"
      description="用申请编号和查询码查依申请公开办到哪一步，不用登录。"
      footer={
        <Link className="button" to={to('foiApply')}>
          写一份申请
        </Link>
      }
    >
      <Box as="h1">我的申请</Box>
      {asked && cases.length === 0 ? <Box as="p">这部手机上还没有申请。提交以后，回执会留在这里。</Box> : null}
      {cases.length === 0 ? null : (
        <Box as="ul" className="stack">
          {cases.map((kept) => (
            <Row key={kept.number} kept={kept} />
          ))}
        </Box>
      )}
      <LookupForm wished={number} />
    </Screen>
  );
}

function Row({ kept }: { readonly kept: KeptCase }) {
  const { number, about, receipt, view, fetchedAt } = kept;
  const department = (view ?? receipt)?.department.name;
  const news = newsOf(kept);
  return (
    <Box as="li">
      <Link className="card" to={to('foiCase', { number })}>
        {news === null ? null : (
          <Box className="news">
            <Text className="news-dot" decorative />
            <Text>{news}</Text>
          </Box>
        )}
        <Box className="card-line">
          <Text className={`tag${toneOf(view)}`}>{STATES[view?.state ?? 'received']}</Text>
          <Text className="meta">{[number, department].filter(Boolean).join(' · ')}</Text>
        </Box>
        <Box as="h2" className="card-title">
          {about}
        </Box>
        <Box as="p">{clockWords(kept)}</Box>
        {fetchedAt === undefined ? null : (
          <Box className="meta">{`${plainDay(fetchedAt)} ${clockTime(fetchedAt)} 查到的`}</Box>
        )}
      </Link>
    </Box>
  );
}

const toneOf = (view: KeptCase['view']): string => {
  if (view === undefined) return '';
  if (!isOpen(view)) return ' quiet';
  if ((view.remainingWorkingDays ?? 0) < 0) return ' seal';
  return view.state.startsWith('awaiting-') ? ' amber' : '';
};

/** What is to be known of its time: the last day, and what is left. */
function clockWords({ view, receipt }: KeptCase): string {
  if (view === undefined) return receipt === undefined ? '' : dueWords(receipt);
  if (!isOpen(view)) return standingOf(view).headline;
  const left = view.replyDueOn === null ? '' : remainingWords(view.remainingWorkingDays);
  return [view.state.startsWith('awaiting-') ? standingOf(view).headline : '', lastDayWords(view), left]
    .filter(Boolean)
    .join('，');
}
