import type { PolicySummary } from '../../../contract/policy';
import { toContent } from '../../routes';
import { plainDate } from '../dates';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';
import { Text } from '../primitives/text';
import type { CardHeading } from './card-heading';
import { ValidityTag } from '../validity';

/** A policy document (政策文件) in a list: whether it applies stands before its name. */
export function PolicyCard({ policy, heading = 'h3' }: { readonly policy: PolicySummary } & CardHeading) {
  const { id, title, documentNumber, issuingOrgan, publishedOn, validity, summary } = policy;
  const facts = [documentNumber ?? issuingOrgan, publishedOn === undefined ? undefined : plainDate(publishedOn)];
  return (
    <Box as="li">
      <Link className="card" to={toContent('policies', id)}>
        <Box className="card-line">
          <ValidityTag validity={validity} />
          <Text className="meta">{facts.filter((fact) => fact !== undefined).join(' · ')}</Text>
        </Box>
        <Box as={heading} className="card-title">
          {title}
        </Box>
        {summary === undefined ? null : (
          <Box as="p" className="card-summary">
            {summary}
          </Box>
        )}
      </Link>
    </Box>
  );
}
