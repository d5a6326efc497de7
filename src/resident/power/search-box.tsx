import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';

const LABEL = '找一项';

interface SearchBoxProps {
  /** What the list was asked for. */
  readonly asked: string;
  readonly onSearch: (words: string) => void;
}

/** 找一项: by a word of its name. */
export function SearchBox({ asked, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(asked);
  const search = (): void => onSearch(words.trim());
  return (
    <Box className="field-and-button" role="search" label={LABEL}>
      <Input
        id="power-words"
        kind="search"
        label={LABEL}
        placeholder="比如居住证"
        value={words}
        onInput={setWords}
        onConfirm={search}
        maxLength={60}
      />
      <Tap className="button" onTap={search}>
        找
      </Tap>
    </Box>
  );
}
