import type { GazetteOverview } from '../../../contract/gazette';
import { Box } from '../../ui/primitives/box';

/** 期号连续: what the series proves, in one sentence, and what is an exception. */
export function SeriesProof({ overview }: { readonly overview: GazetteOverview }) {
  const { proof, findings, exceptions, sound } = overview;
  if (proof === null) return null;
  return (
    <Box as="section" className={`card ${sound ? 'hint' : 'warning'}`} label="期号连不连续">
      <Box as="p">{proof}</Box>
      {findings.length + exceptions.length === 0 ? null : (
        <Box as="ul">
          {[...findings, ...exceptions].map((sentence) => (
            <Box as="li" key={sentence} className="meta">
              {sentence}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
