import { useState } from 'react';
import type { ContentKind } from '../../contract/primitives';
import { useShare } from '../platform/share';
import { toContent } from '../routes';
import { Favourite, useVisit } from './favourite';
import { Box } from './primitives/box';
import { Tap } from './primitives/tap';

interface ItemToolsProps {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
}

/** What can be done with an opened item: keep it, share it. Opening it is noted on the device. */
export function ItemTools({ kind, id, title }: ItemToolsProps) {
  const share = useShare({ title, path: toContent(kind, id) });
  const [said, setSaid] = useState('');
  useVisit({ kind, id, title });
  const onShare = (): void => {
    void share().then((outcome) => {
      if (outcome === 'copied') setSaid('网址已复制，可以粘贴给别人。');
      if (outcome === 'failed') setSaid('没能复制网址，请从浏览器的地址栏复制。');
    });
  };
  return (
    <Box className="toolbar" role="group" label="这一页">
      <Favourite kind={kind} id={id} title={title} />
      <Tap className="plain" opens="share" onTap={onShare}>
        分享
      </Tap>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </Box>
  );
}
