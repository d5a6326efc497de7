import { useState } from 'react';
import { Box } from './primitives/box';
import { Input } from './primitives/input';
import { Tap } from './primitives/tap';

interface FindBoxProps {
  readonly id: string;
  /** What it finds: stands above the field. */
  readonly label: string;
  readonly placeholder: string;
  /** What the list was asked for. */
  readonly asked: string;
  readonly button?: string;
  /** On the way back to everything; left out where there is none. */
  readonly clearText?: string;
  readonly onSearch: (words: string) => void;
}

/** Finds within one list, by words; the search over everything is another page. */
export function FindBox({ id, label, placeholder, asked, button = '找', clearText, onSearch }: FindBoxProps) {
  const [words, setWords] = useState(asked);
  const search = (): void => onSearch(words.trim());
  const clear = (): void => {
    setWords('');
    onSearch('');
  };
  return (
    <Box className="stack-small" role="search" label={label}>
      <Box className="field-label" decorative>
        {label}
      </Box>
      <Box className="field-and-button">
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
        <Tap className="button" onTap={search}>
          {button}
        </Tap>
      </Box>
      {asked === '' || clearText === undefined ? null : (
        <Tap className="plain" onTap={clear}>
          {clearText}
        </Tap>
      )}
    </Box>
  );
}
