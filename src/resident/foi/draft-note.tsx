import { useState } from 'react';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import type { DraftInHand } from './use-draft';

/** Says that what is typed stays on this device, and offers to take it away. */
export function DraftNote({ hand, onClear }: { readonly hand: DraftInHand; readonly onClear: () => void }) {
  const [asking, setAsking] = useState(false);
  const { kept, restored } = hand;
  return (
    <Box className="foi-note">
      <Box className="meta" live="polite">
        {!kept
          ? '这部手机存不下草稿，请一次填完。'
          : restored
            ? '上次填的还在，接着填就行。'
            : '边填边存在这部手机上，包括证件号码。'}
      </Box>
      {asking ? (
        <Box className="row wrap">
          <Box className="meta">清除后找不回来。</Box>
          <Tap
            className="plain"
            onTap={() => {
              setAsking(false);
              onClear();
            }}
          >
            确定清除
          </Tap>
          <Tap className="plain" onTap={() => setAsking(false)}>
            不清除
          </Tap>
        </Box>
      ) : (
        <Tap className="plain" onTap={() => setAsking(true)}>
          清除草稿
        </Tap>
      )}
    </Box>
  );
}
