import { useEffect, useState } from 'react';
import type { ListPage } from '../../../../contract/list';
import type { ManuscriptList } from '../../../../contract/manuscript';
import type { PolicySummary } from '../../../../contract/policy';
import type { SearchView } from '../../../../contract/search';
import { stateName } from '../../../../domain/publishing';
import { callStaff } from '../../../workbench/call';
import { Field } from '../../../workbench/field';
import { useFetched } from '../../../workbench/use-fetched';
import { MANUSCRIPTS } from '../manuscript-path';
import { useKeptOne } from './kept-answers';

export interface FoundPolicy {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

const PAUSE_MS = 350;

const ofSummary = ({ id, title, documentNumber = '' }: PolicySummary): FoundPolicy => ({
  id,
  title,
  note: documentNumber,
});

/** Published documents: those that fit the words, or the newest ones. */
function useFound(words: string): {
  readonly found: readonly FoundPolicy[];
  readonly busy: boolean;
  readonly failed: boolean;
} {
  const newest = useKeptOne<ListPage<PolicySummary>>('/api/policies?limit=8');
  const [answer, setAnswer] = useState<{ words: string; found: readonly FoundPolicy[] | null } | null>(null);
  useEffect(() => {
    if (words === '') return undefined;
    const timer = window.setTimeout(() => {
      const path = `/api/search?q=${encodeURIComponent(words)}&kind=policies&limit=12`;
      void callStaff<SearchView>({ path }).then((got) => {
        const hits = got.ok ? got.data.hits : null;
        const found = hits?.map(({ id, title, issuingOrgan = '', date = '' }) => ({
          id,
          title: title.map(({ text }) => text).join(''),
          note: [issuingOrgan, date].filter(Boolean).join('，'),
        }));
        setAnswer({ words, found: found ?? null });
      });
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  if (words === '') return { found: newest?.items.map(ofSummary) ?? [], busy: newest === undefined, failed: false };
  const isThere = answer?.words === words;
  return { found: (isThere ? answer.found : null) ?? [], busy: !isThere, failed: isThere && answer.found === null };
}

interface Props {
  readonly onPick: (policy: FoundPolicy) => void;
  /** Those that need not be offered. */
  readonly without?: readonly string[];
}

/** Documents that are still being written: what explains them is released together with them (三同步). */
function Unseen({ words, without, onPick }: Required<Props> & { readonly words: string }) {
  const [text, setText] = useState(words);
  useEffect(() => {
    const timer = window.setTimeout(() => setText(words), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  const query = new URLSearchParams({ kind: 'policies', unseen: 'true', limit: '8', ...(text === '' ? {} : { text }) });
  const answer = useFetched<ManuscriptList>({ path: `${MANUSCRIPTS}?${query.toString()}` });
  const offered =
    answer.state === 'ready' ? answer.data.items.filter(({ publicId }) => !without.includes(publicId)) : [];
  if (offered.length === 0) return null;
  return (
    <section aria-label="还没发布的文件">
      <p className="w-hint">还没发布的文件（在它的“解读”里选上这一篇，就一起发布）</p>
      <ul className="p-picks">
        {offered.map(({ publicId, title, state }) => (
          <li key={publicId}>
            <button
              type="button"
              className="w-button p-pick"
              onClick={() => onPick({ id: publicId, title, note: stateName[state] })}
            >
              <span>{title || '未命名'}</span>
              <span className="w-hint">{stateName[state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A document, by its title or number: published, or still being written. */
export function FindPolicies({ onPick, without = [] }: Props) {
  const [words, setWords] = useState('');
  const { found, busy, failed } = useFound(words.trim());
  const offered = found.filter(({ id }) => !without.includes(id));
  return (
    <div className="w-form">
      <Field label="找文件" hint="写标题里的词，或者文号。">
        {(control) => (
          <input
            {...control}
            type="search"
            value={words}
            maxLength={60}
            placeholder="加装电梯　临政办发〔2026〕3号"
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <p className="w-hint" role="status">
        {busy
          ? '正在找……'
          : failed
            ? '没有找成，请再试一次。'
            : words.trim() === ''
              ? '最近发布的文件'
              : `找到 ${String(offered.length)} 份`}
      </p>
      <Unseen words={words.trim()} without={without} onPick={onPick} />
      <ul className="p-picks">
        {offered.map((policy) => (
          <li key={policy.id}>
            <button type="button" className="w-button p-pick" onClick={() => onPick(policy)}>
              <span>{policy.title}</span>
              {policy.note !== '' && <span className="w-hint">{policy.note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
