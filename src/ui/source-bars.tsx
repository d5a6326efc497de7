import type { PolicySummary } from '../../contract/policy';
import { toContent } from '../routes';
import { plainDate } from './dates';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { ValidityBanner, ValidityTag } from './validity';

/** The documents that a page rests on, with number, date and validity; a warning over those that do not apply today. */
export function SourceBars({ policies }: { readonly policies: readonly PolicySummary[] }) {
  return (
    <Box className="stack-small">
      {policies.map((policy) => (
        <Box key={policy.id} className="stack-small">
          <ValidityBanner validity={policy.validity} title={policy.title} />
          <Box className="source-bar">
            <Box className="row-words">
              <Box as="h2" className="row-name">
                {policy.title}
              </Box>
              <Box className="card-line">
                <Box className="meta">
                  {[
                    policy.documentNumber,
                    policy.effectiveOn === undefined ? undefined : `${plainDate(policy.effectiveOn)}施行`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Box>
                <ValidityTag validity={policy.validity} />
              </Box>
            </Box>
            <Link className="plain nowrap" to={toContent('policies', policy.id)} label={`看原文：${policy.title}`}>
              原文 ›
            </Link>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
