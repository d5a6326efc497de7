import { useState } from 'react';
import type { Clause } from '../../../contract/clause';
import type { CitedBy } from '../../../contract/policy';
import { Box } from '../../ui/primitives/box';
import type { BoxElement } from '../../ui/primitives/props';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { CitationList } from './citation-list';
import { partsAround } from './search';

interface ClauseLineProps {
  readonly clause: Clause;
  /** The clause that was asked for, or stands under it. */
  readonly wanted: boolean;
  readonly citations: readonly CitedBy[];
  /** Words to make visible in it. */
  readonly words?: string;
}

const ELEMENTS: Partial<Record<Clause['kind'], BoxElement>> = { part: 'h2', chapter: 'h2', section: 'h3' };

/** One clause (条款) of a document, with what explains it. */
export function ClauseLine({ clause, wanted, citations, words = '' }: ClauseLineProps) {
  const { anchor, kind, label, text } = clause;
  if (text.trim() === '') return null;
  const name = kind === 'article' && text.startsWith(label) ? label : '';
  return (
    <Box className={`doc-clause doc-${kind}${wanted ? ' wanted' : ''}`} id={anchor}>
      <Box as={ELEMENTS[kind] ?? 'div'} className="doc-words">
        {name === '' ? null : (
          <Text strong className="doc-name">
            {name}
          </Text>
        )}
        <Found text={text.slice(name.length)} words={words} />
      </Box>
      {citations.length === 0 ? null : <CitedAt citations={citations} label={label} />}
    </Box>
  );
}

function Found({ text, words }: { readonly text: string; readonly words: string }) {
  return (
    <>
      {partsAround(text, words).map((part, at) => (
        <Text key={String(at)} className={part.found ? 'doc-found' : undefined} selectable>
          {part.text}
        </Text>
      ))}
    </>
  );
}

/** 谁引用了这一条, opened in place. */
function CitedAt({ citations, label }: { readonly citations: readonly CitedBy[]; readonly label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tap
        className="clause"
        label={`${label}：${String(citations.length)} 篇讲到这一条`}
        expanded={open}
        onTap={() => setOpen(!open)}
      >
        <Text className="clause-name">{`${String(citations.length)} 篇讲到这一条`}</Text>
      </Tap>
      {open ? (
        <Box className="clause-open">
          <CitationList citations={citations} />
        </Box>
      ) : null}
    </>
  );
}
