/** One segment of a film that is cut already. */
export interface Segment {
  readonly seconds: number;
  readonly uri: string;
}

/** Segments a player sees at a time: enough to start, few enough to stay near the present. */
const WINDOW = 6;

/** Reads a finished HLS playlist. @param folder - where its segments lie, put before each name */
export function segmentsOf(playlist: string, folder: string): Segment[] {
  const lines = playlist.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const seconds = Number(/^#EXTINF:([\d.]+)/.exec(line)?.[1]);
    const uri = lines.slice(at + 1).find((next) => next !== '' && !next.startsWith('#'));
    return Number.isNaN(seconds) || uri === undefined ? [] : [{ seconds, uri: `${folder}/${uri}` }];
  });
}

/**
 * A live playlist over a film that runs round and round: the segments that have been broadcast last at this instant. Every
 * server and every reader gets the same one, for it follows from the clock alone.
 *
 * @param now - milliseconds
 * @source RFC 8216, 6.2.2: the media sequence only rises; a new round is a discontinuity
 */
export function livePlaylist(segments: readonly Segment[], now: number): string {
  const roundSeconds = segments.reduce((sum, { seconds }) => sum + seconds, 0);
  const nowSeconds = now / 1000;
  const round = Math.floor(nowSeconds / roundSeconds);
  let left = nowSeconds - round * roundSeconds;
  let within = 0;
  for (const { seconds } of segments) {
    if (left < seconds) break;
    left -= seconds;
    within += 1;
  }
  // The last segment that is complete, and the window that ends with it.
  const newest = round * segments.length + within - 1;
  const first = newest - WINDOW + 1;
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...segments.map(({ seconds }) => seconds)))}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor((first - 1) / segments.length)}`,
  ];
  for (let sequence = first; sequence <= newest; sequence += 1) {
    const segment = segments[sequence % segments.length];
    if (!segment) continue;
    if (sequence % segments.length === 0) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(`#EXTINF:${segment.seconds.toFixed(3)},`, segment.uri);
  }
  return `${lines.join('\n')}\n`;
}
