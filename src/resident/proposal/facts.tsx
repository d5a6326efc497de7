import type { ProposalView } from '../../../contract/proposal';
import { satisfactionName } from '../../../domain/proposal/words';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';

/** Who proposed, who answered, and whom to ask. */
export function Facts({ proposal }: { readonly proposal: ProposalView }) {
  const { proposer, host, department, coHosts, documentNumber, contact, satisfaction, answeredOn, isComplex } =
    proposal;
  const said = satisfaction === null ? '还没有反馈' : satisfactionName[satisfaction];
  return (
    <>
      <Box as="ul" className="card flush">
        <Row label="提出人" value={proposer} />
        <Row label="答复的单位（主办）" value={host} />
        {coHosts.length === 0 ? null : <Row label="一起办的单位（会办）" value={coHosts.join('、')} />}
        {isComplex ? <Row label="答复期限" value="情况复杂，六个月内答复" /> : null}
        {documentNumber === undefined ? null : <Row label="复文字号" value={documentNumber} />}
        {answeredOn === null ? null : <Row label="提出人对答复的评价" value={said} />}
        {contact === undefined || contact.name === '' ? null : <Row label="联系人" value={contact.name} />}
      </Box>
      <Box className="row wrap">
        {contact === undefined || contact.phone === '' ? null : <PhoneLink phone={contact.phone} text="打电话问" />}
        {department === undefined ? null : (
          <Link className="plain" to={to('department', { id: department.id })}>
            {`看${department.name} ›`}
          </Link>
        )}
      </Box>
    </>
  );
}

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box as="li" className="line detail-row">
    <Box className="meta">{label}</Box>
    <Box>{value}</Box>
  </Box>
);
