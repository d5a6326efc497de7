import { useState } from 'react';
import type { ReadingPoint } from '../../../contract/gazette';
import { distanceWords } from '../../../domain/gazette/distance';
import { copyText } from '../../platform/clipboard';
import { Box } from '../../ui/primitives/box';
import { MapLink } from '../../ui/primitives/map-link';
import { PhoneLink } from '../../ui/primitives/outside-link';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';

interface PointCardProps {
  readonly point: ReadingPoint;
  /** As the crow flies; null while nobody asked. */
  readonly metres: number | null;
}

/** One reading point: where, when, what, and the ways there. */
export function PointCard({ point, metres }: PointCardProps) {
  const { name, address, hours, phone, offers } = point;
  const [said, setSaid] = useState('');
  const copy = (): void => {
    void copyText(address).then((worked) => setSaid(worked ? '地址已复制' : '请长按地址复制'));
  };
  return (
    <Box as="li" className="card">
      <Box className="card-line">
        <Box as="h2" className="row-name">
          {name}
        </Box>
        {metres === null ? null : <Text className="tag quiet">{distanceWords(metres)}</Text>}
      </Box>
      <Box>
        <Text selectable>{address}</Text>
      </Box>
      <Box className="meta">{hours}</Box>
      <Box className="meta">{offers}</Box>
      <Box className="toolbar">
        <MapLink place={point} text="看地图" />
        <Tap className="plain" label={`复制地址：${name}`} onTap={copy}>
          复制地址
        </Tap>
        {phone === '' ? null : <PhoneLink phone={phone} />}
      </Box>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </Box>
  );
}
