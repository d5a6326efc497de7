import { useMemo, useState } from 'react';
import type { ExplainerView } from '../../../contract/explainer';
import { useShare } from '../../platform/share';
import { useReadAloud } from '../../platform/speech';
import { to, toContent } from '../../routes';
import { Favourite } from '../../ui/favourite';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { LongPicturePanel } from './long-picture-panel';
import { spokenText } from './plain-text';
import { ReadAloudControls } from './read-aloud';
import { sharePicture } from './share-picture';
import { usePictureOf } from './use-picture-of';

/** 听全文, 纯文字, 大字, 分享, 保存长图, 收藏. */
export function Toolbar({ explainer }: { readonly explainer: ExplainerView }) {
  const { id, title, blocks } = explainer;
  const voice = useReadAloud(useMemo(() => spokenText(explainer), [explainer]));
  const picture = usePictureOf(explainer);
  const share = useShare({ title, path: toContent('explainers', id), image: sharePicture(blocks) });
  const [said, setSaid] = useState('');
  const onShare = (): void => {
    void share().then((outcome) => {
      if (outcome === 'copied') setSaid('网址已复制，可以粘贴给别人。');
      if (outcome === 'failed') setSaid('没能复制网址，请从浏览器的地址栏复制。');
    });
  };
  return (
    <>
      <Box className="toolbar ex-toolbar" role="group" label="这篇图解">
        {voice.available ? (
          <Tap className="plain" onTap={voice.state === 'idle' || voice.state === 'failed' ? voice.play : voice.stop}>
            {voice.state === 'idle' || voice.state === 'failed' ? '听全文' : '停止听'}
          </Tap>
        ) : null}
        <Link className="plain" to={to('explainerText', { id })}>
          纯文字
        </Link>
        <Link className="plain" to={to('settings')}>
          大字
        </Link>
        <Tap className="plain" opens="share" onTap={onShare}>
          分享
        </Tap>
        <Tap className="plain" onTap={picture.make} disabled={picture.drawing}>
          保存长图
        </Tap>
        <Favourite kind="explainers" id={id} title={title} />
        <Box live="polite" className="meta">
          {said}
        </Box>
      </Box>
      <ReadAloudControls voice={voice} />
      <LongPicturePanel
        title={title}
        outcome={picture.outcome}
        onDownload={picture.download}
        onOpenPermissions={picture.openPermissions}
        onClose={picture.close}
      />
      {picture.canvas}
    </>
  );
}
