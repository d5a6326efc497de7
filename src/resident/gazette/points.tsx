import { useState } from 'react';
import type { ReadingPoints } from '../../../contract/gazette';
import { byDistance, type Coordinates } from '../../../domain/gazette/distance';
import { useAnswer } from '../../platform/answers';
import { locate, type Located } from '../../platform/location';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { PointCard } from './point-card';

/**
 * 公报赠阅点: where the gazette lies in print and government information may be read.
 *
 * @source 条例第二十五条
 */
export default function ReadingPointsPage() {
  const answer = useAnswer<ReadingPoints>('/api/gazette/reading-points');
  return (
    <Screen
      title="公报赠阅点"
      description="在哪里可以免费领政府公报、免费查阅政府信息：地址、开放时间和电话。"
      ready={answer.state !== 'loading'}
    >
      <Box as="h1">公报赠阅点</Box>
      <Box as="p">到这些地方，可以免费领公报，也可以查阅政府信息。</Box>
      <Answered answer={answer}>{({ items }) => <Points points={items} />}</Answered>
      <Box className="toolbar">
        <Link className="plain" to={to('gazette')}>
          看电子版 ›
        </Link>
        <ShareTap card={{ title: '公报赠阅点', path: to('readingPoints') }} />
      </Box>
    </Screen>
  );
}

const SAID: Readonly<Record<Exclude<Located['state'], 'located'>, string>> = {
  refused: '没有得到位置，下面还是全部赠阅点。想按远近排，可以在设置里允许使用位置，再点一次。',
  failed: '现在定不了位，下面还是全部赠阅点。可以过一会儿再试。',
};

function Points({ points }: { readonly points: ReadingPoints['items'] }) {
  const [place, setPlace] = useState<Coordinates | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const sort = async (): Promise<void> => {
    setBusy(true);
    const got = await locate();
    setBusy(false);
    setPlace(got.state === 'located' ? got.place : null);
    setSaid(got.state === 'located' ? '已经按远近排好，最近的在最前面。' : SAID[got.state]);
  };
  if (points.length === 0) return <Empty text="还没有登记赠阅点。" />;
  return (
    <>
      <Box className="stack-small">
        <Tap className="button ghost" onTap={() => void sort()} disabled={busy}>
          {busy ? '正在定位…' : '按离我远近排'}
        </Tap>
        <Box className="meta">位置只在这台手机上用来算远近，不会发出去。距离是直线距离。</Box>
        <Box live="polite">{said}</Box>
      </Box>
      <Box as="ul" className="stack">
        {place === null
          ? points.map((point) => <PointCard key={point.id} point={point} metres={null} />)
          : byDistance(points, place).map(({ metres, ...point }) => (
              <PointCard key={point.id} point={point} metres={metres} />
            ))}
      </Box>
    </>
  );
}
