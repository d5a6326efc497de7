import type { DeskNewMediaAccount } from '../../../contract/new-media-desk';
import { stateName } from '../../../domain/new-media/account';
import { eventName } from '../../../domain/new-media/event';
import { platformName } from '../../../domain/new-media/platform';
import { clockTime, plainDate } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery, toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { ActPanel } from './act-panel';
import { ReportCard } from './reports-panel';
import { filingMark, silenceMark } from './words';

export default function NewMediaAccountDesk() {
  return (
    <Frame title="新媒体账号" needs={['new-media.read']}>
      <Account id={pageQuery()['id'] ?? ''} />
    </Frame>
  );
}

function Account({ id }: { readonly id: string }) {
  const me = useMe();
  const answer = useFetched<DeskNewMediaAccount>({ path: `/api/staff/new-media/${encodeURIComponent(id)}` });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const account = answer.data;
  return (
    <div className="w-stack">
      <div>
        <a className="n-name" href={toStaff('newMedia')}>
          ‹ 台账
        </a>
      </div>
      <Head account={account} />
      {me.can('new-media.manage') && account.acts.length > 0 && (
        <ActPanel key={account.version} account={account} onDone={answer.put} onStale={answer.reload} />
      )}
      <Filings account={account} />
      {account.reports.length > 0 && (
        <section className="w-stack" aria-labelledby="reports">
          <h2 id="reports">群众反映</h2>
          {account.reports.map((report) => (
            <ReportCard key={report.id} report={report} onDone={answer.reload} />
          ))}
        </section>
      )}
      <History account={account} />
    </div>
  );
}

function Head({ account }: { readonly account: DeskNewMediaAccount }) {
  const { id, name, platform, handle, organ, state, link, about, alike, mergedInto } = account;
  const silence = silenceMark(account.silence);
  const rows = [
    ['平台', platformName[platform]],
    ['账号', handle],
    ['主办单位', organ],
    ['开设日期', plainDate(account.openedOn)],
    ['最近发布', account.lastPublishedOn === null ? '没有记过' : plainDate(account.lastPublishedOn)],
    ...(account.endedOn === null ? [] : [[`${stateName[state]}日期`, plainDate(account.endedOn)] as const]),
    ...(mergedInto === null ? [] : [['并入', mergedInto.name] as const]),
    ['账号地址', link === '' ? '没有填' : link],
    ['简介', about === '' ? '没有填' : about],
  ] as const;
  return (
    <section className="w-card">
      <div className="w-row">
        <h1>{name}</h1>
        <span className={state === 'kept' ? 'w-badge good' : 'w-badge'}>{stateName[state]}</span>
        {silence && <span className={silence.className}>{silence.text}</span>}
      </div>
      <dl className="w-two">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="w-hint">{label}</dt>
            <dd className="w-break">{value}</dd>
          </div>
        ))}
      </dl>
      {link !== '' && <img src={`/api/new-media/${id}/qr.png`} alt={`${name}的二维码`} width={140} height={140} />}
      {alike.length > 0 && (
        <p className="w-note warn">
          {`同一单位在${platformName[platform]}上还有：${alike.map((each) => each.name).join('、')}。一个单位在一个平台上原则上只开一个账号。`}
        </p>
      )}
    </section>
  );
}

const Filings = ({ account }: { readonly account: DeskNewMediaAccount }) => (
  <section className="w-card" aria-labelledby="filings">
    <h2 id="filings">备案</h2>
    <ul className="w-stack n-list">
      {account.filings.map((duty) => {
        const mark = filingMark(duty);
        return (
          <li key={duty.of} className="w-row n-marks">
            <span>{`${plainDate(duty.on)} ${eventName[duty.kind]}`}</span>
            <span className={mark.className}>{mark.text}</span>
            {duty.filedOn !== null && <span className="w-hint">{plainDate(duty.filedOn)}</span>}
          </li>
        );
      })}
    </ul>
  </section>
);

const History = ({ account }: { readonly account: DeskNewMediaAccount }) => (
  <section className="w-card" aria-labelledby="history">
    <h2 id="history">经过</h2>
    <ul className="w-stack n-list">
      {[...account.history].reverse().map(({ kind, on, said, at, byName }, index) => (
        <li key={account.history.length - index}>
          <p>
            {`${plainDate(on)} ${eventName[kind]}`}
            {said !== '' && `：${said}`}
          </p>
          <p className="w-hint">{`${byName} ${plainDate(at)} ${clockTime(at)} 登记`}</p>
        </li>
      ))}
    </ul>
  </section>
);
