import { View } from '@tarojs/components';
import { openMap, type MapPlace } from '../../platform/location';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';

export interface MapLinkProps {
  readonly place: MapPlace;
  readonly text: string;
}

/** Opens a place on the map of the phone. */
export function MapLink({ place, text }: MapLinkProps) {
  const convert = useScript();
  return (
    <View
      className="link plain"
      hoverClass="pressed"
      {...aria({ role: 'link', label: convert(`${text}：${place.name}`) })}
      onClick={() => openMap(place)}
    >
      {convertChildren(text, convert)}
    </View>
  );
}
