import { useEffect, useState } from 'react';
import type { ContentKind } from '../../contract/primitives';
import { now } from '../platform/clock';
import { isFavourite, recordVisit, toggleFavourite } from '../platform/library';
import { usePushArrival } from './push-arrival';
import { Tap } from './primitives/tap';

interface Marked {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
}

/** 收藏: kept on the device. */
export function Favourite({ kind, id, title }: Marked) {
  const [marked, setMarked] = useState(false);
  useEffect(() => setMarked(isFavourite(kind, id)), [kind, id]);
  return (
    <Tap
      className="tool plain"
      label={marked ? '已收藏，点一下取消' : '收藏'}
      pressed={marked}
      onTap={() => setMarked(toggleFavourite({ kind, id, title }))}
    >
      {marked ? '已收藏' : '收藏'}
    </Tap>
  );
}

/** Notes on the device that this was opened, and to a message that led here; nothing on the device while it is not there yet. */
export function useVisit(visited: Marked | undefined): void {
  usePushArrival();
  const { kind, id, title } = visited ?? {};
  useEffect(() => {
    if (kind === undefined || id === undefined || title === undefined) return;
    recordVisit({ kind, id, title, at: now().toISOString() });
  }, [kind, id, title]);
}
