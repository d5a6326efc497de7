import type { Clause } from '../../../contract/clause';
import type { CitedBy } from '../../../contract/policy';
import { Box } from '../../ui/primitives/box';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { ClauseLine } from './clause-line';
import { searchClauses } from './search';

/** Enough to choose from; more would be slow on an old phone. */
const SHOWN = 30;

interface FindProps {
  readonly clauses: readonly Clause[];
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** 在文件里找: how often the words stand in the document. */
export function FindBox({ clauses, words, onWords }: FindProps) {
  const { clauses: hits, count } = searchClauses(clauses, words);
  const asked = words.trim() !== '';
  return (
    <Box className="stack-small" role="search" label="在文件里找">
      <Input
        id="find-in-document"
        kind="search"
        label="在文件里找"
        placeholder="在这份文件里找，例如：期限"
        value={words}
        onInput={onWords}
        maxLength={40}
      />
      <Box className={asked ? 'row spread' : undefined} live="polite">
        {!asked ? null : (
          <Box className="meta">
            {count === 0
              ? `没有找到“${words.trim()}”。换个词试试。`
              : `${String(hits.length)} 条里找到 ${String(count)} 处`}
          </Box>
        )}
        {!asked ? null : (
          <Tap className="plain" onTap={() => onWords('')}>
            回到全文
          </Tap>
        )}
      </Box>
    </Box>
  );
}

const NOTHING: readonly CitedBy[] = [];

/** The clauses that have the words; a tap goes to the place in the text. */
export function FoundClauses({
  clauses,
  words,
  onGo,
}: {
  readonly clauses: readonly Clause[];
  readonly words: string;
  readonly onGo: (anchor: string) => void;
}) {
  const { clauses: hits } = searchClauses(clauses, words);
  return (
    <>
      <Box as="ul" className="stack">
        {hits.slice(0, SHOWN).map((clause) => (
          <Box as="li" key={clause.anchor} className="card">
            <ClauseLine clause={clause} wanted={false} citations={NOTHING} words={words.trim()} />
            <Tap
              className="plain"
              label={`到全文的${clause.label === '' ? '这一段' : clause.label}`}
              onTap={() => onGo(clause.anchor)}
            >
              到全文的这一处
            </Tap>
          </Box>
        ))}
      </Box>
      {hits.length <= SHOWN ? null : (
        <Box className="list-end meta">{`还有 ${String(hits.length - SHOWN)} 条没有列出，请多写几个字。`}</Box>
      )}
    </>
  );
}
