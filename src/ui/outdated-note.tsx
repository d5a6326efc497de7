import type { LineageCause, OutdatedCitation } from '../../contract/lineage';
import { toContent } from '../routes';
import { plainDate } from './dates';
import { Box } from './primitives/box';
import { Link } from './primitives/link';

const HAPPENED: Readonly<Record<LineageCause, string>> = {
  'clause-changed': '改过了',
  'clause-removed': '没有了',
  amended: '修改过了',
  lapsed: '失效了',
  repealed: '废止了',
  withdrawn: '撤回了',
};

const sentence = ({ policyTitle, label, cause, on }: OutdatedCitation): string =>
  `${plainDate(on)}发现，《${policyTitle}》${label}${HAPPENED[cause]}。`;

/** 依据有变化: something that the page cites reads differently today, and nobody has looked at the page since. */
export function OutdatedNote({ outdated }: { readonly outdated?: readonly OutdatedCitation[] | undefined }) {
  if (outdated === undefined || outdated.length === 0) return null;
  return (
    <Box as="section" className="card warning stack-small" label="依据有变化">
      <Box as="p">这篇内容依据的文件有变化，正在核对。和文件不一样的地方，以文件为准。</Box>
      <Box as="ul" className="stack-small">
        {outdated.map((citation) => (
          <Box as="li" key={`${citation.policyId}#${citation.anchor} ${citation.cause}`}>
            <Link className="plain" to={toContent('policies', citation.policyId, citation.anchor)}>
              {sentence(citation)}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
