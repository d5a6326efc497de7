import type { PictureOutcome } from '../../platform/drawing';
import { Box } from '../../ui/primitives/box';
import { Picture } from '../../ui/primitives/picture';
import { Tap } from '../../ui/primitives/tap';

interface PanelProps {
  readonly title: string;
  readonly outcome: PictureOutcome | null;
  readonly onDownload: (address: string) => void;
  readonly onOpenPermissions: () => void;
  readonly onClose: () => void;
}

const SENTENCES: Record<Exclude<PictureOutcome['state'], 'shown' | 'denied'>, string | null> = {
  saved: '长图已存到手机相册。',
  cancelled: null,
  failed: '这次没有画成，请再试一次。也可以用“纯文字”复制全文。',
};

/** What became of 保存长图: the picture itself, or why it is not there and what can be done. */
export function LongPicturePanel({ title, outcome, onDownload, onOpenPermissions, onClose }: PanelProps) {
  if (outcome === null) return null;
  if (outcome.state === 'shown')
    return (
      <Box as="section" className="card ex-stack-block" label="长图" id="long-picture-panel">
        <Box as="p" role="status">
          长图画好了。长按图片保存，或者点“下载图片”。
        </Box>
        <Box className="row wrap">
          <Tap className="button small" onTap={() => onDownload(outcome.address)}>
            下载图片
          </Tap>
          <Tap className="button ghost small" onTap={onClose}>
            收起
          </Tap>
        </Box>
        <Picture
          className="ex-long-picture"
          src={outcome.address}
          alt={`《${title}》的长图，内容和这一页相同`}
          width={outcome.width}
          height={outcome.height}
        />
      </Box>
    );
  if (outcome.state === 'denied')
    return (
      <Box className="card warning ex-stack-block" role="alert">
        <Box as="p">你没有允许把图片存到相册，所以没有保存。想保存的话，打开权限后再点一次“保存长图”。</Box>
        <Tap className="button ghost small" onTap={onOpenPermissions}>
          打开权限设置
        </Tap>
      </Box>
    );
  const sentence = SENTENCES[outcome.state];
  return sentence === null ? null : (
    <Box className="as-of" role="status">
      {sentence}
    </Box>
  );
}
