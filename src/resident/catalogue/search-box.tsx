import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';

interface SearchBoxProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** What was asked for. */
  readonly asked: string;
  readonly onSearch: (words: string) => void;
}

/** Look something up by its name. */
export function SearchBox({ id, label, placeholder, asked, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(asked);
  const search = (): void => onSearch(words.trim());
  return (
    <Box className="stack-small" role="search" label={label}>
      <Input
        id={id}
        kind="search"
        label={label}
        placeholder={placeholder}
        value={words}
        onInput={setWords}
        onConfirm={search}
        maxLength={60}
      />
      <Box className="row wrap">
        <Tap className="button" onTap={search}>
          查目录
        </Tap>
        {asked === '' ? null : (
          <Tap className="plain" onTap={() => onSearch('')}>
            不查了，看全部
          </Tap>
        )}
      </Box>
    </Box>
  );
}
