export interface Mark {
  readonly quotation: string;
  readonly is: 'finding' | 'remark';
}

interface Piece {
  readonly text: string;
  readonly is: Mark['is'] | null;
}

/** The text in pieces: where something was found or remarked, once for each quotation. Overlaps go to the first. */
export function markedPieces(text: string, marks: readonly Mark[]): Piece[] {
  const spots = marks
    .filter(({ quotation }) => quotation !== '' && text.includes(quotation))
    .map(({ quotation, is }) => ({ from: text.indexOf(quotation), to: text.indexOf(quotation) + quotation.length, is }))
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to, is } of spots) {
    if (from < done) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), is: null });
    pieces.push({ text: text.slice(from, to), is });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), is: null });
  return pieces;
}

export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) => (
  <>
    {markedPieces(text, marks).map(({ text: words, is }, index) =>
      is === null ? (
        <span key={index}>{words}</span>
      ) : (
        <mark key={index} className={is}>
          {words}
        </mark>
      ),
    )}
  </>
);
