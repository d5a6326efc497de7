import type { ProposalList as Listing, ProposalSummary } from '../../../contract/proposal';
import { useList } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { FindBox } from '../../ui/find-box';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { Filters, type Chosen } from './filters';
import { ProposalLine } from './proposal-line';

const ABOUT = '人大代表提的建议、政协委员提的提案，政府部门怎样答复、办到哪一步，都在这里。';

function listPath(chosen: Chosen): string {
  const { q, year, form, host, result } = chosen;
  const asked = Object.entries({ q, year, form, host, result }).filter(([, value]) => value !== '');
  return `/api/proposal/list?limit=20${asked.map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join('')}`;
}

/** 建议提案办理结果, by year, kind, host and result. */
export default function ProposalList() {
  const { q = '', year = '', form = '', host = '', result = '' } = usePageQuery();
  const chosen: Chosen = { q: q.trim(), year, form, host, result };
  const list = useList<ProposalSummary>(listPath(chosen));
  // The list's own answer says more than its lines.
  const first = list.first.state === 'ready' ? (list.first.data as unknown as Listing) : null;
  const choose = (change: Partial<Chosen>): void => replace(to('proposalList', { ...chosen, ...change }));
  return (
    <Screen title="建议提案办理结果" bar="建议提案" description={ABOUT} ready={list.first.state !== 'loading'}>
      <Box as="h1">建议提案办理结果</Box>
      <Box as="p">{ABOUT}</Box>
      <Link className="plain" to={to('proposalStatistics', { year })}>
        看统计：多少件，按时答复了多少 ›
      </Link>
      <FindBox
        key={chosen.q}
        id="proposal-words"
        label="按标题找"
        placeholder="标题、提出人或者编号"
        asked={chosen.q}
        clearText="不按标题找"
        onSearch={(words) => choose({ q: words })}
      />
      <Filters chosen={chosen} facets={first?.facets ?? null} onChoose={choose} />
      {first === null || first.total === 0 ? null : (
        <Box className="meta" live="polite">{`一共 ${String(first.total)} 件`}</Box>
      )}
      <Listed
        list={list}
        lines
        empty={chosen.q === '' ? '没有符合条件的建议提案。' : `没有找到“${chosen.q}”。换一个说法再试试。`}
        emptyAction={
          <Link className="button ghost" to={to('proposalList')} replace>
            看全部建议提案
          </Link>
        }
        item={(proposal) => <ProposalLine key={proposal.id} proposal={proposal} />}
      />
      <Box className="toolbar">
        <ShareTap card={{ title: '建议提案办理结果', path: to('proposalList', { ...chosen }) }} />
      </Box>
    </Screen>
  );
}
