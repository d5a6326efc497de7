import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Clock } from '../../platform/clock';
import type { App } from '../../platform/http/app-type';
import { livePlaylist, segmentsOf } from './live-playlist';

export interface MediaDeps {
  readonly folder: string;
  readonly clock: Clock;
}

const PLAYLIST_TYPE = 'application/vnd.apple.mpegurl';
const TYPES: Readonly<Record<string, string>> = {
  '.m3u8': PLAYLIST_TYPE,
  '.ts': 'video/mp2t',
  '.m4a': 'audio/mp4',
  '.svg': 'image/svg+xml; charset=utf-8',
};
/** Films that are broadcast round and round: name under `/media/live/`, finished playlist. */
const LIVE: readonly [name: string, film: string][] = [
  ['conference', 'index.m3u8'],
  ['conference-audio', 'audio.m3u8'],
];
const FILM_FOLDER = 'conference-replay';

/** `/media/**`: pictures, sound and film, with ranges; and the live broadcast of the sample city. */
export async function registerMedia(app: App, { folder, clock }: MediaDeps): Promise<void> {
  if (!existsSync(folder)) return;
  for (const [name, film] of LIVE) {
    const file = join(folder, FILM_FOLDER, film);
    if (!existsSync(file)) continue;
    const segments = segmentsOf(readFileSync(file, 'utf8'), `../${FILM_FOLDER}`);
    if (segments.length === 0) throw new Error(`${file} names no segments.`);
    app.get(`/media/live/${name}.m3u8`, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=1')
        .header('access-control-allow-origin', '*')
        .type(PLAYLIST_TYPE)
        .serializer((text: string) => text)
        .send(livePlaylist(segments, clock.now().getTime())),
    );
  }
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/media/',
      index: false,
      decorateReply: false,
      schemaHide: true,
      cacheControl: false,
      allowedPath: (path) => !path.endsWith('.md'),
      setHeaders: (reply, path) => {
        const type = TYPES[path.slice(path.lastIndexOf('.'))];
        if (type !== undefined) void reply.header('content-type', type);
        void reply.header('cache-control', 'public, max-age=3600, stale-while-revalidate=86400');
        void reply.header('access-control-allow-origin', '*');
        // A drawing that is opened by itself runs nothing and loads nothing.
        void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      },
    });
  });
}
