import { useState, type SyntheticEvent } from 'react';

interface FinderProps {
  /** What is looked through: 在表里查找. */
  readonly label: string;
  readonly onFind: (words: string) => void;
}

/** Looks through the lines of a tool by words. */
export function WordFinder({ label, onFind }: FinderProps) {
  const [words, setWords] = useState('');
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    onFind(words.trim());
  };
  return (
    <form role="search" className="s-find" onSubmit={find}>
      <input
        type="search"
        aria-label={label}
        maxLength={60}
        placeholder={label}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <button type="submit" className="w-button">
        查找
      </button>
    </form>
  );
}
