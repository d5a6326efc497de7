import Taro from '@tarojs/taro';

/** Jumps to a second of a video of this page, and plays. */
export function playVideoFrom(id: string, seconds: number): void {
  const video = Taro.createVideoContext(id);
  video.seek(seconds);
  video.play();
}
