import { focusField } from '../../platform/focus';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { fieldId, type Fault } from './faults';

/** Everything to put right on this step; each line leads to its field. */
export function FaultSummary({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Box className="card refusal" role="alert" id="foi-faults">
      <Box as="h2">{`还有 ${String(faults.length)} 处要改`}</Box>
      <Box as="ul">
        {faults.map(({ field, code, title }) => (
          <Box as="li" key={field + code}>
            <Tap className="foi-fault" onTap={() => focusField(fieldId(field))}>
              {title}
            </Tap>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
