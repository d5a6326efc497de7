import { useEffect, useState } from 'react';
import type { NewMediaReportStanding } from '../../../contract/new-media';
import { reportKindName } from '../../../domain/new-media/report';
import { callApi, type ApiAnswer } from '../../platform/request';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { keptReports, type KeptReport } from './kept-reports';
import { outcomeWords } from './words';

const TITLE = '我反映过的账号';

/** 我反映过的账号: what this device reported, and what became of it. */
export default function NewMediaReports() {
  const [kept, setKept] = useState<readonly KeptReport[] | null>(null);
  useEffect(() => setKept(keptReports()), []);
  return (
    <Screen title={TITLE} ready={kept !== null}>
      <Box as="h1">{TITLE}</Box>
      {kept === null ? null : kept.length === 0 ? (
        <Empty text="这台手机上没有反映过账号问题。">
          <Link className="button ghost" to={to('newMediaReport')}>
            反映一个账号
          </Link>
        </Empty>
      ) : (
        <Box as="ul" className="stack">
          {kept.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </Box>
      )}
    </Screen>
  );
}

function Report({ report }: { readonly report: KeptReport }) {
  const { got, ask } = useStanding(report.key);
  return (
    <Box as="li" className="card">
      <Box as="h2">{report.about}</Box>
      <Box className="meta">{`${reportKindName[report.kind]} · ${plainDate(report.receivedAt)} 收到 · 编号 ${report.id}`}</Box>
      {got === null ? (
        <Box as="p">正在查处理结果…</Box>
      ) : got.ok ? (
        <Box as="p">{outcomeWords(got.data.handled)}</Box>
      ) : (
        <>
          <Box as="p" role="alert">
            {got.problem.title}
          </Box>
          <Tap className="button ghost" label={`再查一次：${report.about}`} onTap={ask}>
            再查一次
          </Tap>
        </>
      )}
    </Box>
  );
}

/** What became of one report; null while it is asked. */
function useStanding(key: string) {
  const [got, setGot] = useState<ApiAnswer<NewMediaReportStanding> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const path = '/api/new-media/reports/standing';
    void callApi<NewMediaReportStanding>({ method: 'POST', path, body: { key } }).then((next) => {
      if (wanted) setGot(next);
    });
    return () => void (wanted = false);
  }, [key, attempt]);
  const ask = (): void => {
    setGot(null);
    setAttempt((count) => count + 1);
  };
  return { got, ask };
}
