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

function Row({ kept: { number, about, receipt, view, fetchedAt } }: { readonly kept: KeptCase }) {
  const clock = view ?? receipt;
  const left = view === undefined ? '' : remainingWords(view.remainingWorkingDays);
  return (
    <Box as="li">
      <Link className="card" to={to('foiCase', { number })}>
        <Box className="card-line">
          <Text className={`tag${(view?.remainingWorkingDays ?? 0) < 0 ? ' seal' : ''}`}>
            {STATES[view?.state ?? 'received']}
          </Text>
          <Text className="meta">{[number, clock?.department.name].filter(Boolean).join(' · ')}</Text>
        </Box>
        <Box as="h2" className="card-title">
          {about}
        </Box>
        {clock === undefined ? null : <Box as="p">{[dueWords(clock), left].filter(Boolean).join('，')}</Box>}
        {fetchedAt === undefined ? null : (
          <Box className="meta">{`${plainDay(fetchedAt)} ${clockTime(fetchedAt)} 查到的`}</Box>
        )}
      </Link>
    </Box>
  );
}
