import { Image } from '@tarojs/components';
import { mediaAddress } from '../../platform/media-address';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import type { PictureProps } from './props';

/** A picture with its size known beforehand, so that nothing shifts when it arrives. */
export function Picture({ src, alt, width, height, className }: PictureProps) {
  const convert = useScript();
  return (
    <Image
      className={`picture${className ? ` ${className}` : ''}`}
      src={mediaAddress(src)}
      mode="aspectFill"
      lazyLoad
      style={{ aspectRatio: `${String(width)} / ${String(height)}` }}
      {...aria(alt ? { role: 'img', label: convert(alt) } : { hidden: true })}
    />
  );
}
