import type { ProposalStatisticsView } from '../../../contract/proposal';
import { shareOf } from '../../../domain/proposal/statistics';
import { formName, RESULTS, satisfactionName, type ProposalResult } from '../../../domain/proposal/words';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

interface Props {
  readonly view: ProposalStatisticsView;
}

const percent = (part: number, whole: number): string => {
  const share = shareOf(part, whole);
  return share === null ? '—' : `${String(share)}%`;
};

/** A year in figures, each with what it is a part of. */
export function Figures({ view }: Props) {
  const { total, forms, answered, inTime, late, pending, overdue, medianDays } = view;
  return (
    <>
      <Box as="ul" className="stat-figures">
        <Figure
          value={String(total)}
          label={`件：${formName.suggestion} ${String(forms.suggestion)}，${formName.proposal} ${String(forms.proposal)}`}
        />
        <Figure
          value={percent(inTime, answered)}
          label={`按时答复：答复了 ${String(answered)} 件，其中 ${String(inTime)} 件按时，${String(late)} 件晚了`}
        />
        <Figure
          value={medianDays === null ? '—' : String(medianDays)}
          label={medianDays === null ? '还没有答复' : '天：一半的答复不超过这么久'}
        />
        <Figure
          value={String(pending + overdue)}
          label={overdue === 0 ? '件还在办，都没有到期' : `件还在办，其中 ${String(overdue)} 件已经超过期限`}
        />
      </Box>
      <Results view={view} />
      <Satisfaction view={view} />
      <Box as="section" className="card stack-small" label="怎么算的">
        <Box as="h2">怎么算的</Box>
        <Box as="p">
          从交给承办单位的第二天起算，三个月内答复；情况复杂的，六个月内答复。最后一天是休息日的，顺延到下一个工作日。
        </Box>
        <Box as="p">办理结果由答复的单位写明，分四类。按时答复的比例，只算已经答复的。</Box>
      </Box>
    </>
  );
}

const Figure = ({ value, label }: { readonly value: string; readonly label: string }) => (
  <Box as="li" className="stat-figure">
    <Box className="stat-figure-value">{value}</Box>
    <Box className="stat-figure-label">{label}</Box>
  </Box>
);

/** 办理结果: each leads to its proposals. */
function Results({ view: { year, results, answered } }: Props) {
  if (answered === 0) return null;
  return (
    <Box as="section" className="card flush" label="办理结果">
      <Box as="h2" className="card-head">
        办理结果
      </Box>
      <Box as="ul">
        {(Object.keys(RESULTS) as ProposalResult[]).map((result) => (
          <Box as="li" key={result} className="line">
            <Link className="line-link" to={to('proposalList', { year: String(year), result })}>
              <Box className="stat-bar-words">
                <Text>{RESULTS[result].official}</Text>
                <Text strong>{`${String(results[result])} 件，${percent(results[result], answered)}`}</Text>
              </Box>
              <Box className="stat-track" decorative>
                <Box className="stat-fill" style={{ width: `${((results[result] / answered) * 100).toFixed(1)}%` }} />
              </Box>
              <Box className="meta">{RESULTS[result].plain}</Box>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Satisfaction({ view: { satisfaction, answered } }: Props) {
  if (answered === 0) return null;
  const { satisfied, mostly, dissatisfied, silent } = satisfaction;
  const names = satisfactionName;
  return (
    <Box as="section" className="card stack-small" label="提出人怎么看">
      <Box as="h2">提出人怎么看</Box>
      <Box as="p">{`${names.satisfied} ${String(satisfied)} 件，${names.mostly} ${String(mostly)} 件，${names.dissatisfied} ${String(dissatisfied)} 件，还没有反馈 ${String(silent)} 件。`}</Box>
    </Box>
  );
}
