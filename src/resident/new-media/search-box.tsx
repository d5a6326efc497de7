import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';

const LABEL = '查一查这个账号是不是官方的';

interface SearchBoxProps {
  /** What the list was asked for. */
  readonly asked: string;
  readonly onSearch: (words: string) => void;
}

/** 查一查: a name as it was seen, typed or pasted. */
export function SearchBox({ asked, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(asked);
  const search = (): void => onSearch(words.trim());
  return (
    <Box className="stack-small" role="search" label={LABEL}>
      <Box className="field-label" decorative>
        {LABEL}
      </Box>
      <Box className="field-and-button">
        <Input
          id="new-media-words"
          kind="search"
          label={LABEL}
          placeholder="名称或者单位"
          value={words}
          onInput={setWords}
          onConfirm={search}
          maxLength={60}
        />
        <Tap className="button" onTap={search}>
          查一查
        </Tap>
      </Box>
      {asked === '' ? null : (
        <Tap className="plain" onTap={() => onSearch('')}>
          看全部账号
        </Tap>
      )}
    </Box>
  );
}
