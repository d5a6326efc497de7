import type { ProposalView } from '../../../contract/proposal';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

const TITLES = { full: '答复全文', summary: '答复摘要', withheld: '答复不公开' } as const;

/** The reply, its summary, or why it is not published. */
export function Reply({ proposal }: { readonly proposal: ProposalView }) {
  const { disclosure, withheldReason, reply, answeredOn, host } = proposal;
  if (disclosure === 'withheld')
    return (
      <Box as="section" className="stack-small" label={TITLES.withheld}>
        <Box as="h2">{TITLES.withheld}</Box>
        <Box as="p">{`理由：${withheldReason ?? ''}`}</Box>
        <Link className="plain" to={to('foiApply')}>
          还想了解，可以申请公开 ›
        </Link>
      </Box>
    );
  if (answeredOn === null || reply === undefined) return <Box as="p">{`答复以后，${host}的答复会公开在这里。`}</Box>;
  return (
    <Box as="section" className="stack-small" label={TITLES[disclosure]}>
      <Box as="h2">{TITLES[disclosure]}</Box>
      {reply
        .split('\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <Box as="p" key={`${String(index)}${paragraph.slice(0, 8)}`}>
            {paragraph}
          </Box>
        ))}
    </Box>
  );
}
