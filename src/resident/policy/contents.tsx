import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import type { OutlineEntry } from './outline';

/** Up to this many entries are in sight at once. */
const FEW = 8;

/** 目录: a tap goes to the chapter. */
export function Contents({
  entries,
  onGo,
}: {
  readonly entries: readonly OutlineEntry[];
  readonly onGo: (anchor: string) => void;
}) {
  const [all, setAll] = useState(false);
  if (entries.length < 2) return null;
  const shown = all ? entries : entries.slice(0, FEW);
  return (
    <Box as="nav" className="card doc-contents" label="目录">
      <Box as="h2">目录</Box>
      {shown.map(({ anchor, text, depth }) => (
        <Tap key={anchor} className={`doc-contents-entry depth-${String(depth)}`} onTap={() => onGo(anchor)}>
          {text}
        </Tap>
      ))}
      {entries.length <= FEW ? null : (
        <Tap className="plain" expanded={all} onTap={() => setAll(!all)}>
          {all ? '收起目录' : `看全部 ${String(entries.length)} 条目录`}
        </Tap>
      )}
    </Box>
  );
}
