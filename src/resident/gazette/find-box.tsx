import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';

interface FindBoxProps {
  /** What the field is for, read aloud and shown above it. */
  readonly label: string;
  readonly asked: string;
  readonly onFind: (words: string) => void;
  /** Offered beside the button while something is asked for. */
  readonly back?: string;
}

/** A field for words to be found in the gazette. */
export function FindBox({ label, asked, onFind, back }: FindBoxProps) {
  const [words, setWords] = useState(asked);
  const find = (): void => onFind(words.trim());
  return (
    <Box className="stack-small" role="search" label={label}>
      <Box className="field-label" decorative>
        {label}
      </Box>
      <Input
        id="gazette-words"
        kind="search"
        label={label}
        placeholder="例如：门诊 报销"
        value={words}
        onInput={setWords}
        onConfirm={find}
        maxLength={60}
      />
      <Box className="row wrap">
        <Tap className="button" onTap={find}>
          找一找
        </Tap>
        {back === undefined || asked === '' ? null : (
          <Tap
            className="plain"
            onTap={() => {
              setWords('');
              onFind('');
            }}
          >
            {back}
          </Tap>
        )}
      </Box>
    </Box>
  );
}
