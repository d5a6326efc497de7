import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';

interface FindBoxProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** What is shown was asked for by these words. */
  readonly asked: string;
  readonly onFind: (words: string) => void;
}

/** Words to find something by, and the way back to everything. */
export function FindBox({ id, label, placeholder, asked, onFind }: FindBoxProps) {
  const [words, setWords] = useState(asked);
  const find = (): void => onFind(words.trim());
  return (
    <Box className="stack-small" role="search" label={label}>
      <Box className="field-label" decorative>
        {label}
      </Box>
      <Input
        id={id}
        kind="search"
        label={label}
        placeholder={placeholder}
        value={words}
        onInput={setWords}
        onConfirm={find}
        maxLength={60}
      />
      <Box className="row wrap">
        <Tap className="button" onTap={find}>
          找
        </Tap>
        {asked === '' ? null : (
          <Tap className="plain" onTap={() => onFind('')}>
            看全部
          </Tap>
        )}
      </Box>
    </Box>
  );
}
