import { CATALOGUE_LEVELS, type CatalogueLevel } from '../../../domain/catalogue/level';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { levelChips } from './words';

interface LevelChipsProps {
  /** Those that there are here; every level when left out. */
  readonly levels?: readonly CatalogueLevel[];
  readonly chosen: string;
  readonly address: (level: string) => string;
}

/** 公开层级: whose information one looks at. Addresses, so that a choice can be kept and shared. */
export const LevelChips = ({ levels = CATALOGUE_LEVELS, chosen, address }: LevelChipsProps) => (
  <Box as="nav" className="chips" label="按层级看">
    {levelChips(levels).map(({ value, label }) => (
      <Link
        key={value}
        className={`chip${value === chosen ? ' on' : ''}`}
        to={address(value)}
        current={value === chosen}
        replace
      >
        {label}
      </Link>
    ))}
  </Box>
);
