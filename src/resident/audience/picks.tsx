import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Check } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';

interface Pick<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly sentence?: string | undefined;
}

interface PicksProps<Id extends string> {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly picks: readonly Pick<Id>[];
  readonly chosen: readonly Id[];
  readonly onToggle: (id: Id) => void;
  readonly fault?: string | undefined;
}

/** So many are in sight at first; those that are chosen always are. */
const IN_SIGHT = 6;

/** Large chips to choose several of. */
export function Picks<Id extends string>({ id, title, hint, picks, chosen, onToggle, fault }: PicksProps<Id>) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? picks : picks.filter((pick, at) => at < IN_SIGHT || chosen.includes(pick.id));
  const rest = picks.length - shown.length;
  return (
    <Box as="section" className="stack-small" id={`${id}-field`} label={title}>
      <Box as="h2">{title}</Box>
      <Box as="p" className="meta">
        {hint}
      </Box>
      {fault === undefined ? null : (
        <Box className="field-fault" role="alert">
          {fault}
        </Box>
      )}
      <Box className="picks">
        {shown.map((pick) => (
          <Check
            key={pick.id}
            id={`${id}-${pick.id}`}
            className="pick"
            checked={chosen.includes(pick.id)}
            onChange={() => onToggle(pick.id)}
            label={pick.name}
            hint={pick.sentence === '' ? undefined : pick.sentence}
          />
        ))}
      </Box>
      {rest === 0 ? null : (
        <Tap className="plain" label={`${title}：再看${String(rest)}个`} onTap={() => setLong(true)}>
          {`再看${String(rest)}个`}
        </Tap>
      )}
    </Box>
  );
}
