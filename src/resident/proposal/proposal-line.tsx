import type { ProposalSummary } from '../../../contract/proposal';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { resultTag, whichOne } from './words';

/** A suggestion or proposal in the list. */
export function ProposalLine({ proposal }: { readonly proposal: ProposalSummary }) {
  const { id, title, proposer, host, answeredOn, dueOn } = proposal;
  const tag = resultTag(proposal);
  const when = answeredOn === null ? `最迟${plainDate(dueOn)}答复` : `${plainDate(answeredOn)}答复`;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('proposals', id)}>
        <Box as="h2" className="row-name">
          {title}
        </Box>
        <Box className="card-line">
          <Text className={tag.className}>{tag.text}</Text>
          <Text className="meta">{`${host} · ${when}`}</Text>
        </Box>
        <Box className="meta">{`${whichOne(proposal)} · ${proposer}`}</Box>
      </Link>
    </Box>
  );
}
