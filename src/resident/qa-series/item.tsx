import type { QaItemView } from '../../../contract/qa-series';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { toContent } from '../../routes';
import { Clarity } from '../../ui/clarity';
import { Clauses } from '../../ui/clauses';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { OutdatedNote } from '../../ui/outdated-note';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { AnswerWords } from './question';

/** A single question at its own address. */
export default function QaItemPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<QaItemView>(`/api/qa-items/${id}`);
  const item = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={item?.question ?? '简明问答'}
      bar="简明问答"
      description={item?.answer.split('\n')[0]}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>{(view) => <ItemBody item={view} />}</Answered>
    </Screen>
  );
}

function ItemBody({ item }: { readonly item: QaItemView }) {
  return (
    <>
      <Box>
        <Box className="meta">{`${item.issue.seriesTitle} · 第 ${String(item.issue.number)} 期 · ${plainDate(item.publishedOn)}`}</Box>
        <Box as="h1">{item.question}</Box>
      </Box>
      <ItemTools kind="qa-items" id={item.id} title={item.question} />
      <OutdatedNote outdated={item.outdated} />
      <Box className="card">
        <AnswerWords answer={item.answer} />
        <Clauses refs={item.clauses} cited={item.cited} />
      </Box>
      <Clarity kind="qa-items" id={item.id} question="这个回答说清楚了吗？" />
      <Box as="section" className="card flush" label="同一期的其他问题">
        <Box as="h2" className="card-head">
          同一期的其他问题
        </Box>
        <Box as="ul">
          {item.siblings.map((sibling) => (
            <Box as="li" key={sibling.id} className="line">
              <Link className="line-link" to={toContent('qa-items', sibling.id)} replace>
                {sibling.question}
              </Link>
            </Box>
          ))}
        </Box>
      </Box>
      <Link className="plain" to={toContent('qa-issues', item.issueId)}>
        {`看整期：${item.issue.title}`}
      </Link>
    </>
  );
}
