import type { FoiCaseView } from '../../../contract/foi';
import { clockTime, plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { isOpen } from './standing';
import { STATES } from './words';

/** 进展: what happened, where it stands, what comes. */
export function CaseSteps({ view }: { readonly view: FoiCaseView }) {
  const { history } = view;
  return (
    <Box as="section" className="card stack-small" label="进展">
      <Box as="h2">进展</Box>
      <Box as="ol" className="foi-steps">
        {history.map(({ at, what, article }) => (
          <Box as="li" key={at + what} className="foi-step done">
            <Box className="foi-step-mark" decorative />
            <Box className="row-words">
              <Box as="h3">{what}</Box>
              <Box className="meta">{[`${plainDay(at)} ${clockTime(at)}`, article].filter(Boolean).join(' · ')}</Box>
            </Box>
          </Box>
        ))}
        {isOpen(view) ? <Ahead view={view} /> : null}
      </Box>
    </Box>
  );
}

/** Where it stands now, and what is to come. */
function Ahead({ view }: { readonly view: FoiCaseView }) {
  const { state, department, replyDueOn } = view;
  return (
    <>
      <Box as="li" className="foi-step now">
        <Box className="foi-step-mark" decorative />
        <Box className="row-words">
          <Box as="h3">{`${STATES[state]} · ${department.name}`}</Box>
        </Box>
      </Box>
      <Box as="li" className="foi-step">
        <Box className="foi-step-mark" decorative />
        <Box className="row-words">
          <Box as="h3">答复</Box>
          <Box className="meta">{replyDueOn === null ? '20 个工作日内' : `最迟 ${plainDay(replyDueOn)}`}</Box>
        </Box>
      </Box>
    </>
  );
}
