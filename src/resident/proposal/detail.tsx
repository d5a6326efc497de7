import type { ProposalView } from '../../../contract/proposal';
import { civilDateOf } from '../../../domain/calendar/civil-date';
import { timingOf } from '../../../domain/proposal/timing';
import { RESULTS } from '../../../domain/proposal/words';
import { useAnswer } from '../../platform/answers';
import { now } from '../../platform/clock';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { Facts } from './facts';
import { Reply } from './reply';
import { formName, resultTag, timingWords, whichOne } from './words';

/** One suggestion or proposal: what was asked for, who answered, how long it took, and what became of it. */
export default function ProposalPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<ProposalView>(`/api/proposals/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found?.title ?? '建议提案'}
      bar="建议提案"
      description={found && `${whichOne(found)}，${found.host}办理。`}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NoProposal />
      ) : (
        <Answered answer={answer}>{(proposal) => <ProposalBody proposal={proposal} />}</Answered>
      )}
    </Screen>
  );
}

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
const NoProposal = () => (
  <>
    <Box as="h1">没有这件建议提案</Box>
    <Empty text="可能地址写错了，也可能它还没有公开。">
      <Link className="button ghost" to={to('proposalList')}>
        看全部建议提案
      </Link>
    </Empty>
  </>
);

function ProposalBody({ proposal }: { readonly proposal: ProposalView }) {
  const { id, title, form } = proposal;
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box className="card-line">
        <Text className="tag quiet">{formName[form]}</Text>
        <Text className="meta">{whichOne(proposal)}</Text>
      </Box>
      <ItemTools kind="proposals" id={id} title={title} />
      <Outcome proposal={proposal} />
      <Facts proposal={proposal} />
      <Reply proposal={proposal} />
      <Link className="plain" to={to('proposalList')}>
        看全部建议提案 ›
      </Link>
    </>
  );
}

/** What became of it and how long it took, in plain words; the official word once beside them. */
function Outcome({ proposal }: { readonly proposal: ProposalView }) {
  const { result, dueOn, answeredOn } = proposal;
  const today = civilDateOf(now());
  const timing = timingOf({ dueOn, answeredOn }, today);
  const isLate = timing === 'late' || timing === 'overdue';
  return (
    <Box as="section" className={`card ${isLate ? 'warning' : 'hint'}`} label="办理结果">
      <Box className="card-line">
        <Text className={resultTag(proposal).className}>{resultTag(proposal).text}</Text>
        {result === null ? null : <Text className="meta">{`${RESULTS[result].letter} 类`}</Text>}
      </Box>
      {result === null ? null : <Box as="p">{RESULTS[result].plain}</Box>}
      <Box as="p">{timingWords(proposal, today)}</Box>
    </Box>
  );
}
