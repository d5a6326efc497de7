import type { Highlighted, SearchHit } from '../../../contract/search';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { ValidityTag } from '../../ui/validity';

const KINDS: Record<SearchHit['kind'], string> = {
  policies: '政策文件',
  explainers: '政策图解',
  'qa-series': '问答系列',
  'qa-issues': '简明问答',
  'qa-items': '一问一答',
  'press-conferences': '新闻发布会',
  notices: '通知公告',
  'disclosure-guides': '公开指南',
  powers: '权责',
};

/** One result: what it is, whose, of when, whether it still applies, and the passage; it opens at the clause. */
export function HitCard({ hit }: { readonly hit: SearchHit }) {
  const { kind, id, anchor, title, passage, department, issuingOrgan, date, validity, bestBet } = hit;
  const facts = [issuingOrgan ?? department?.name, date === undefined ? undefined : plainDate(date)];
  return (
    <Box as="li">
      <Link className="card" to={toContent(kind, id, anchor)}>
        <Box className="card-line">
          {bestBet === true ? <Text className="tag amber">推荐</Text> : null}
          <Text className="tag quiet">{KINDS[kind]}</Text>
          {validity === undefined ? null : <ValidityTag validity={validity} />}
        </Box>
        <Box as="h2" className="card-title">
          <Pieces of={title} />
        </Box>
        <Box className="card-summary">
          <Pieces of={passage} />
        </Box>
        <Box className="meta">{facts.filter((fact) => fact !== undefined).join(' · ')}</Box>
      </Link>
    </Box>
  );
}

function Pieces({ of: pieces }: { readonly of: Highlighted }) {
  return (
    <>
      {pieces.map(({ text, hit }, at) => (
        <Text key={String(at)} className={hit ? 'search-hit' : undefined}>
          {text}
        </Text>
      ))}
    </>
  );
}
