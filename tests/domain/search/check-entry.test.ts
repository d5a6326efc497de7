import { checkEntry, type Entry } from '../../../domain/search/check-entry';

const codeOf = (entry: Entry): string | undefined => {
  const checked = checkEntry(entry);
  return checked.ok ? undefined : checked.refusal.code;
};

describe('checkEntry', () => {
  it('keeps each word once, without blanks and in one form', () => {
    expect(checkEntry({ list: 'phrases', words: [' 房本 ', '房本', '', 'ＥＴＣ'], meant: ['不动产权证书'] })).toEqual({
      ok: true,
      value: { list: 'phrases', words: ['房本', 'etc'], meant: ['不动产权证书'] },
    });
  });

  it('means nothing by stop words and look-alikes', () => {
    expect(checkEntry({ list: 'stop-words', words: ['请问'], meant: ['x'] })).toMatchObject({ value: { meant: [] } });
    expect(checkEntry({ list: 'look-alikes', words: ['己已巳'], meant: [] })).toMatchObject({ ok: true });
  });

  it.each<[string, Entry]>([
    ['search.words-missing', { list: 'stop-words', words: [' '], meant: [] }],
    ['search.meant-missing', { list: 'phrases', words: ['房本'], meant: [] }],
    ['search.target-form', { list: 'best-bets', words: ['房本'], meant: ['policies/'] }],
    ['search.target-form', { list: 'best-bets', words: ['房本'], meant: ['policies/a1', 'policies/b1'] }],
    ['search.one-word', { list: 'look-alikes', words: ['己已', '巳已'], meant: [] }],
    ['search.look-alikes-form', { list: 'look-alikes', words: ['ab'], meant: [] }],
  ])('refuses %s', (code, entry) => {
    expect(codeOf(entry)).toBe(code);
  });
});
