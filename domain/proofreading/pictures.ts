import { findingAt, type Finding } from './finding';

const FILE_NAME = /\.(?:png|jpe?g|gif|webp|bmp|svg|heic|tiff?)$/i;
const NAMED_BY_A_DEVICE =
  /^(?:(?:img|dsc|dscn|dcim|pxl|mmexport|image|photo|pic|screenshot|未标题|未命名|无标题|微信图片|微信截图|截屏|截图|屏幕截图|图片|照片|配图|插图|示意图|题图|封面)[\s_\-－:：()（）.\d]*|[\d_\-\s.]+|[0-9a-f]{16,})$/i;

/**
 * What is told in place of a picture to those who cannot see it.
 *
 * @source GB/T 37668-2019 信息无障碍（非文本内容的替代文本）；无障碍环境建设法第三十二条
 * @example findInAlt('IMG_2031.jpg')[0]?.code // 'picture.alt-is-a-file-name'
 */
export function findInAlt(alt: string): Finding[] {
  const plain = alt.trim();
  if (plain === '') {
    const reason = '图片没有替代文字，看不见图的人不知道画了什么。请用一句话写出图里的内容。';
    return [findingAt(alt, 0, alt.length, { check: 'picture', code: 'picture.alt-missing', severity: 'must', reason })];
  }
  if (!FILE_NAME.test(plain) && !NAMED_BY_A_DEVICE.test(plain)) return [];
  const reason = '替代文字是文件名或者占位的词，没有说图里有什么。请用一句话写出图里的内容。';
  const code = 'picture.alt-is-a-file-name';
  return [findingAt(alt, 0, alt.length, { check: 'picture', code, severity: 'must', reason })];
}

/** What is said in a film or a recording, for those who cannot hear it. */
export function findInTranscript(transcript: string): Finding[] {
  if (transcript.trim() !== '') return [];
  const reason = '音视频没有文字稿，听不见的人不知道说了什么。';
  return [
    findingAt(transcript, 0, transcript.length, {
      check: 'picture',
      code: 'picture.transcript-missing',
      severity: 'must',
      reason,
    }),
  ];
}
