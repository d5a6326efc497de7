import type { QaItemSummary } from '../../../contract/qa-series';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

interface TagChipsProps {
  readonly items: readonly QaItemSummary[];
  /** The chosen tag; empty for all. */
  readonly tag: string;
  readonly onChange: (tag: string) => void;
}

/** Tags of an issue's questions, with how many each has. */
export function TagChips({ items, tag, onChange }: TagChipsProps) {
  const counts = new Map<string, number>();
  for (const item of items) for (const each of item.tags) counts.set(each, (counts.get(each) ?? 0) + 1);
  if (counts.size < 2) return null;
  const chips = [['', items.length] as const, ...counts];
  return (
    <Box className="chips" role="group" label="按标签看">
      {chips.map(([name, count]) => (
        <Tap
          key={name}
          className={`chip${name === tag ? ' on' : ''}`}
          pressed={name === tag}
          onTap={() => onChange(name)}
        >
          {`${name === '' ? '全部' : name} ${String(count)}`}
        </Tap>
      ))}
    </Box>
  );
}
