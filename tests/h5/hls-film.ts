import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ffmpegPath } from '../../tools/browser.cjs';

/** Without it the film cannot be made; the tests that play it say so and are skipped. */
export const hasFfmpeg = ffmpegPath() !== undefined;

const SECONDS = 120;

export interface Film {
  /** Serves it in the place of the sample city's replay; the sound alone too. */
  readonly serveIn: (context: BrowserContext) => Promise<void>;
  readonly remove: () => void;
}

/** A real HLS stream: H.264 and AAC in segments of four seconds, and the same sound alone. */
export function makeFilm(): Film {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-film-'));
  const hls = (name: string): string[] => ['-hls_time', '4', '-hls_playlist_type', 'vod', join(folder, name)];
  const sound = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${String(SECONDS)}`];
  const run = (args: string[]): void => {
    execFileSync(ffmpegPath() ?? 'ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args]);
  };
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=320x180:rate=10:duration=${String(SECONDS)}`];
  const video = [
    '-c:v',
    'libx264',
    '-profile:v',
    'baseline',
    '-pix_fmt',
    'yuv420p',
    '-preset',
    'ultrafast',
    '-g',
    '40',
  ];
  run([...picture, ...sound, ...video, '-c:a', 'aac', ...hls('index.m3u8')]);
  run([...sound, '-c:a', 'aac', ...hls('audio.m3u8')]);

  const serveIn = async (context: BrowserContext): Promise<void> => {
    await context.route('**/media/conference-replay/**', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const contentType = name.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp2t';
      return route.fulfill({ status: 200, contentType, body: readFileSync(join(folder, name)) });
    });
  };
  return { serveIn, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
