import type { Topic } from '../../contract/directory';
import { Box } from './primitives/box';
import { Link } from './primitives/link';

interface TopicChipsProps {
  readonly topics: readonly Topic[];
  /** Id of the chosen topic; empty for all. */
  readonly chosen: string;
  /** Where the list of a topic is; without one, the whole list. */
  readonly address: (topic: string | undefined) => string;
}

/** Topics (主题) to choose a list by. They are addresses, so that a chosen list can be kept and shared. */
export function TopicChips({ topics, chosen, address }: TopicChipsProps) {
  if (topics.length === 0) return null;
  // The row is longer than the screen: what was chosen stands where it is seen.
  const first = topics.filter(({ id }) => id === chosen);
  const chips = [{ id: '', name: '全部' }, ...first, ...topics.filter(({ id }) => id !== chosen)];
  return (
    <Box as="nav" className="chips chip-row" label="按主题看">
      {chips.map(({ id, name }) => (
        <Link
          key={id}
          className={`chip${id === chosen ? ' on' : ''}`}
          to={address(id === '' ? undefined : id)}
          current={id === chosen}
          replace
        >
          {name}
        </Link>
      ))}
    </Box>
  );
}
