import type { ContentKind } from '../../contract/primitives';
import { toContent } from '../routes';
import { Favourite, useVisit } from './favourite';
import { Box } from './primitives/box';
import { ShareTap } from './share-tap';

interface ItemToolsProps {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
}

/** What can be done with an opened item: keep it, share it. Opening it is noted on the device. */
export function ItemTools({ kind, id, title }: ItemToolsProps) {
  useVisit({ kind, id, title });
  return (
    <Box className="toolbar" role="group" label="这一页">
      <Favourite kind={kind} id={id} title={title} />
      <ShareTap card={{ title, path: toContent(kind, id) }} />
    </Box>
  );
}
