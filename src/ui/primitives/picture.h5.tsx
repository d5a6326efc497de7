import { mediaAddress } from '../../platform/media-address';
import { useScript } from '../../platform/script';
import type { PictureProps } from './props';

export function Picture({ src, alt, width, height, className }: PictureProps) {
  const convert = useScript();
  return (
    <img
      className={`picture${className ? ` ${className}` : ''}`}
      src={mediaAddress(src)}
      alt={convert(alt)}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
