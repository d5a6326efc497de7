import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import type { KeptCase } from './kept-cases';
import { LetterFile } from './letter-file';

type Letter = NonNullable<FoiCaseView['letters']>[number];

/** 我的文书: every letter of the case, newest first, with what came with it. */
export function Letters({ view, known }: { readonly view: FoiCaseView; readonly known: KeptCase }) {
  const letters = view.letters ?? [];
  if (letters.length === 0) return null;
  return (
    <Box as="section" className="card" label="我的文书" id="foi-letters">
      <Box as="h2">我的文书</Box>
      {[...letters].reverse().map((letter) => (
        <LetterLine key={letter.id} letter={letter} known={known} />
      ))}
    </Box>
  );
}

function LetterLine({ letter, known: { number, code } }: { readonly letter: Letter; readonly known: KeptCase }) {
  const { id, title, number: letterNumber, signedOn, openedAt, attachments } = letter;
  const [opened, setOpened] = useState(openedAt !== null);
  return (
    <Box className="foi-letter">
      <Box className="card-line">
        <Box as="h3">{title}</Box>
        {!opened ? <Text className="tag amber">还没看过</Text> : null}
      </Box>
      <Box className="meta">{`${letterNumber} · ${plainDate(signedOn)}`}</Box>
      <LetterFile
        label={`打开文书：${title}`}
        text="打开文书"
        onOpened={() => setOpened(true)}
        file={{ path: '/api/foi/letter', body: { number, code, letter: id }, name: `${title} ${letterNumber}.pdf` }}
      />
      {attachments.map(({ id: attachment, name }) => (
        <LetterFile
          key={attachment}
          label={`附件：${name}`}
          text={`附件：${name}`}
          file={{ path: '/api/foi/letter', body: { number, code, letter: id, attachment }, name }}
        />
      ))}
    </Box>
  );
}
