import { useEffect, useRef } from 'react';
import { attachStream } from '../../platform/hls-stream';
import { mediaAddress } from '../../platform/media-address';
import { useScript } from '../../platform/script';
import type { MediaProps } from './media-props';

/** The film or the sound itself. It is mounted only when it is played: until then nothing is fetched. */
export function Media({ src, sound, label, poster, startAt, control, onTime, onProblem }: MediaProps) {
  const convert = useScript();
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const wanted = useRef(startAt);
  const address = mediaAddress(src);

  useEffect(() => {
    const media = element.current;
    if (!media) return undefined;
    const goThere = (): void => {
      if (wanted.current > 0) media.currentTime = wanted.current;
      wanted.current = 0;
    };
    control.current = (seconds) => {
      wanted.current = seconds;
      if (media.readyState >= HTMLMediaElement.HAVE_METADATA) media.currentTime = seconds;
      play(media);
    };
    media.addEventListener('loadedmetadata', goThere);
    const detach = attachStream(media, address, onProblem);
    play(media);
    return () => {
      control.current = null;
      media.removeEventListener('loadedmetadata', goThere);
      detach();
    };
  }, [address, control, onProblem]);

  const shared = {
    ref: element,
    className: `media${sound ? ' sound' : ''}`,
    controls: true,
    preload: 'metadata',
    'aria-label': convert(label),
    onTimeUpdate: () => onTime?.(Math.floor(element.current?.currentTime ?? 0)),
  };
  if (sound) return <audio {...shared} />;
  return <video {...shared} playsInline poster={poster === undefined ? undefined : mediaAddress(poster)} />;
}

/** A browser may refuse to start by itself; its own button is in sight then. */
function play(media: HTMLMediaElement): void {
  media.play().catch(() => undefined);
}
