import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../errors/sentences';

export const pictureSentences = {
  'picture.missing': { status: 400, title: '没有收到图片，请选择一张再上传。' },
  'picture.too-large': { status: 413, title: '图片超过 10 MB，请压缩以后再上传。' },
  'picture.too-many-pixels': { status: 422, title: '图片尺寸太大，请缩小到四千万像素以内再上传。' },
  'picture.type-not-taken': { status: 415, title: '这里只收 JPG、PNG、WebP 图片。请另存为其中一种再上传。' },
  'picture.unreadable': { status: 422, title: '图片打不开，可能已经损坏。请重新保存以后再上传。' },
} as const satisfies SentenceTable;

export type PictureRefusal = Refusal<keyof typeof pictureSentences>;
