import { Video } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { mediaAddress } from '../../platform/media-address';
import { useScript } from '../../platform/script';
import { playVideoFrom } from '../../platform/video-control';
import { aria } from './aria';
import type { MediaProps } from './media-props';

/** The film or the sound itself. WeChat's audio player takes no HLS on Android, so sound plays in a video without a picture. */
export function Media({ id, src, sound, live, label, poster, startAt, control, onTime, onProblem }: MediaProps) {
  const convert = useScript();
  // Where it began; a later value would make the video jump.
  const [begun] = useState(startAt);
  useEffect(() => {
    control.current = (seconds) => playVideoFrom(id, seconds);
    return () => {
      control.current = null;
    };
  }, [control, id]);
  return (
    <Video
      id={id}
      className={`media${sound ? ' sound' : ''}`}
      src={mediaAddress(src)}
      {...(poster === undefined ? {} : { poster: mediaAddress(poster) })}
      title={convert(label)}
      controls
      autoplay
      isLive={live}
      showProgress={!live}
      initialTime={begun}
      objectFit="contain"
      showMuteBtn
      enablePlayGesture
      {...aria({ label: convert(label) })}
      onTimeUpdate={(event) => onTime?.(Math.floor(event.detail.currentTime))}
      onError={onProblem}
    />
  );
}
