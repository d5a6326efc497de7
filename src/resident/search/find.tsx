import { useEffect, useState } from 'react';
import { keepAddress } from '../../platform/address';
import { usePageQuery } from '../../platform/nav';
import { recordSearch } from '../../platform/recent-searches';
import { useShare } from '../../platform/share';
import { Box } from '../../ui/primitives/box';
import { Combo } from '../../ui/primitives/combo';
import { Form } from '../../ui/primitives/form';
import { Tap } from '../../ui/primitives/tap';
import { to } from '../../routes';
import { Screen } from '../../ui/screen';
import { addressOf, askedIn, askFor, MOST_CHARACTERS, type Asked } from './asked';
import { Ideas } from './ideas';
import { Results } from './results';
import { useSuggestions } from './use-suggestions';

/** 搜索: one field for everything that is published, in one's own words. */
export default function FindAnything() {
  const query = usePageQuery();
  const [asked, setAsked] = useState<Asked>(() => askedIn(query));
  const { q } = asked;
  useShare({ title: q === '' ? '搜索' : `搜索：${q}`, path: addressOf(asked) });
  useEffect(() => recordSearch(q), [q]);
  const ask = (next: Asked): void => {
    setAsked(next);
    keepAddress(addressOf(next));
  };
  return (
    <Screen
      title={q === '' ? '搜索' : `搜索：${q}`}
      bar="搜索"
      description="用自己的话，找政策、图解、问答、发布会和通知。"
    >
      <Box as="h1" className="visually-hidden-title">
        搜索
      </Box>
      <SearchField key={q} q={q} onAsk={(words) => ask(askFor(words))} />
      {q === '' ? <Ideas onAsk={(words) => ask(askFor(words))} /> : <Results asked={asked} onAsk={ask} />}
    </Screen>
  );
}

function SearchField({ q, onAsk }: { readonly q: string; readonly onAsk: (words: string) => void }) {
  const [words, setWords] = useState(q);
  const [typing, setTyping] = useState(false);
  const suggestions = useSuggestions(typing ? words : null);
  const submit = (wanted: string): void => {
    setTyping(false);
    setWords(wanted);
    onAsk(wanted);
  };
  return (
    <Form action={to('search')} className="search-field" role="search" label="全站搜索" onSubmit={() => submit(words)}>
      <Combo
        id="search-words"
        name="q"
        label="搜什么"
        placeholder="例如：看病报销"
        value={words}
        options={suggestions}
        maxLength={MOST_CHARACTERS}
        takesFocus={q === ''}
        onInput={(typed) => {
          setWords(typed);
          setTyping(true);
        }}
        onConfirm={() => submit(words)}
        onChoose={submit}
        onDismiss={() => setTyping(false)}
      />
      <Tap className="button" submits onTap={() => submit(words)}>
        搜索
      </Tap>
    </Form>
  );
}
