import { useEffect, useState } from 'react';
import { forgetSearches, keepsSearches, recentSearches, switchSearches } from '../../platform/recent-searches';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { useHotSearches } from './use-suggestions';

type OnAsk = (words: string) => void;

/** What to search for while the field is empty: what one searched before, what others search. */
export function Ideas({ onAsk }: { readonly onAsk: OnAsk }) {
  const hot = useHotSearches();
  return (
    <>
      <Box as="p">用自己的话说就行，也可以打拼音。</Box>
      <Recent onAsk={onAsk} />
      {hot.length === 0 ? null : (
        <Box as="section" className="stack-small" label="大家在搜">
          <Box as="h2">大家在搜</Box>
          <Words words={hot} onAsk={onAsk} />
        </Box>
      )}
    </>
  );
}

function Recent({ onAsk }: { readonly onAsk: OnAsk }) {
  const [kept, setKept] = useState<{ on: boolean; words: readonly string[] }>({ on: true, words: [] });
  const look = (): void => setKept({ on: keepsSearches(), words: recentSearches() });
  useEffect(look, []);
  const then = (act: () => void) => () => {
    act();
    look();
  };
  if (!kept.on)
    return (
      <Box as="section" className="stack-small" label="最近搜过">
        <Box as="p">搜过的词不记录。</Box>
        <Tap className="plain" onTap={then(() => switchSearches(true))}>
          重新开始记录
        </Tap>
      </Box>
    );
  if (kept.words.length === 0) return null;
  return (
    <Box as="section" className="stack-small" label="最近搜过">
      <Box as="h2">最近搜过</Box>
      <Words words={kept.words} onAsk={onAsk} />
      <Box className="toolbar">
        <Tap className="plain" onTap={then(forgetSearches)}>
          清空
        </Tap>
        <Tap className="plain" onTap={then(() => switchSearches(false))}>
          不再记录
        </Tap>
        <Box className="meta">只存在这台手机上。</Box>
      </Box>
    </Box>
  );
}

function Words({ words, onAsk }: { readonly words: readonly string[]; readonly onAsk: OnAsk }) {
  return (
    <Box as="ul" className="chips">
      {words.map((each) => (
        <Box as="li" key={each}>
          <Tap className="chip" label={`搜索“${each}”`} onTap={() => onAsk(each)}>
            {each}
          </Tap>
        </Box>
      ))}
    </Box>
  );
}
