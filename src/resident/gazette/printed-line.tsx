import type { Clause } from '../../../contract/clause';
import { Box } from '../../ui/primitives/box';
import type { BoxElement } from '../../ui/primitives/props';
import { Text } from '../../ui/primitives/text';

const ELEMENTS: Partial<Record<Clause['kind'], BoxElement>> = { part: 'h2', chapter: 'h2', section: 'h3' };

/** One line of the printed text, set as in the document. */
export function PrintedLine({ clause, wanted }: { readonly clause: Clause; readonly wanted: boolean }) {
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
        <Text selectable>{text.slice(name.length)}</Text>
      </Box>
    </Box>
  );
}
