/** Some engines fall silent after fifteen seconds of one utterance, so what is read at once stays short. */
const LONGEST = 120;

/** Divides text where a reader would breathe; nothing is lost but white space at the borders. */
export function speechSentences(text: string): readonly string[] {
  return (text.match(/[^。！？；\n]+[。！？；\n]*/g) ?? [])
    .flatMap((sentence) => (sentence.length > LONGEST ? (sentence.match(/[^，、：]+[，、：]*/g) ?? []) : [sentence]))
    .flatMap(inPieces)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function inPieces(text: string): string[] {
  const letters = Array.from(text);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += LONGEST) pieces.push(letters.slice(at, at + LONGEST).join(''));
  return pieces;
}
