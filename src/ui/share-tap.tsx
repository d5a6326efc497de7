import { useState } from 'react';
import { useShare, type ShareCard } from '../platform/share';
import { Box } from './primitives/box';
import { Tap } from './primitives/tap';

/** Shares this page, and says what came of it. */
export function ShareTap({ card }: { readonly card: ShareCard }) {
  const share = useShare(card);
  const [said, setSaid] = useState('');
  const onShare = (): void => {
    void share().then((outcome) => {
      if (outcome === 'copied') setSaid('网址已复制，可以粘贴给别人。');
      if (outcome === 'failed') setSaid('没能复制网址，请从浏览器的地址栏复制。');
    });
  };
  return (
    <>
      <Tap className="plain" opens="share" onTap={onShare}>
        分享
      </Tap>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </>
  );
}
