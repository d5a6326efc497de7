/** Some engines fall silent after fifteen seconds of one utterance, so what is read at once stays short. */
const LONGEST = 120;

/** Divides text where a reader would breathe; nothing is lost but white space at the borders. */
export function speechSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；\n])/)
    .flatMap((sentence) => (sentence.length > LONGEST ? sentence.split(/(?<=[，、：])/) : [sentence]))
    .flatMap((part) => part.match(new RegExp(`.{1,${String(LONGEST)}}`, 'gsu')) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
