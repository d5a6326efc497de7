import type { CitedClauses } from '../../../contract/clause';
import type { TranscriptEntry } from '../../../contract/press-conference';
import { useGradualCount } from '../../platform/gradual';
import { Clauses } from '../../ui/clauses';
import { duration } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';

/** Entries that the mini-program is handed at once. */
const STEP = 10;
const MARKS: Record<TranscriptEntry['kind'], string | null> = { statement: null, question: '问', answer: '答' };

interface TranscriptProps {
  readonly entries: readonly TranscriptEntry[];
  readonly cited: CitedClauses;
  /** Which entry is being spoken, or -1. */
  readonly current: number;
  /** Plays the film from there; undefined when there is no film to jump to. */
  readonly onJump: ((seconds: number) => void) | undefined;
}

/** 文字实录. */
export function Transcript({ entries, cited, current, onJump }: TranscriptProps) {
  const shown = useGradualCount(entries.length, STEP);
  if (entries.length === 0) return null;
  return (
    <Box as="section" className="card" label="文字实录">
      <Box as="h2">文字实录</Box>
      {onJump === undefined ? null : <Box className="meta">点每段的时间，录像从那里放。</Box>}
      <Box as="ul">
        {entries.slice(0, shown).map((entry, index) => (
          <Entry
            key={`${String(entry.atSeconds)}-${String(index)}`}
            entry={entry}
            cited={cited}
            current={index === current}
            onJump={onJump}
          />
        ))}
      </Box>
    </Box>
  );
}

interface EntryProps extends Omit<TranscriptProps, 'entries' | 'current'> {
  readonly entry: TranscriptEntry;
  readonly current: boolean;
}

function Entry({ entry, cited, current, onJump }: EntryProps) {
  const { kind, speaker, text, atSeconds, clauses } = entry;
  const mark = MARKS[kind];
  const at = duration(atSeconds);
  return (
    <Box as="li" className={`press-entry${current ? ' current' : ''}`}>
      <Box className="press-entry-head">
        <Box className="press-speaker">
          {mark === null ? null : <Text className={`press-mark ${kind}`}>{mark}</Text>}
          <Text strong>{speaker}</Text>
        </Box>
        {onJump === undefined ? (
          <Text className="meta nowrap">{at}</Text>
        ) : (
          <Tap className="press-time" label={`从 ${at} 播放：${speaker}`} onTap={() => onJump(atSeconds)}>
            <Text className="press-time-chip">{`▶ ${at}`}</Text>
          </Tap>
        )}
      </Box>
      <Box as="p" className="press-words">
        {text}
      </Box>
      <Clauses refs={clauses} cited={cited} />
    </Box>
  );
}

/** Which entry is being spoken at a second; -1 before the first. */
export const entryAt = (entries: readonly TranscriptEntry[], seconds: number): number =>
  entries.reduce((found, { atSeconds }, index) => (atSeconds <= seconds ? index : found), -1);
