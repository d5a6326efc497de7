import { mapAddress } from '../../platform/map-address';
import { convertChildren, useScript } from '../../platform/script';
import type { MapLinkProps } from './map-link';

export function MapLink({ place, text }: MapLinkProps) {
  const convert = useScript();
  return (
    <a className="link plain" href={mapAddress(place)} aria-label={convert(`${text}：${place.name}`)}>
      {convertChildren(text, convert)}
    </a>
  );
}
