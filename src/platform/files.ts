import Taro from '@tarojs/taro';
import type { Problem } from '../../contract/error';
import { API_ORIGIN } from './env';
import { fileFault, OFFLINE_FILE, problemIn } from './file-problems';

/** A file that the API hands out, to everybody or for what stands in the body. */
export interface FileRequest {
  readonly path: string;
  /** Left out where the address says it all. */
  readonly body?: unknown;
  /** What it is called on the device, with its ending. */
  readonly name: string;
}

/** `opened` by the phone's own viewer, or `saved` among the downloads of a browser. */
export type FileOutcome =
  { readonly state: 'opened' | 'saved' } | { readonly state: 'failed'; readonly problem: Problem };

const DOCUMENTS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'] as const;
type DocumentKind = (typeof DOCUMENTS)[number];
const PICTURES = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp'];
const TIMEOUT_MS = 60_000;
const FAILED = (problem: Problem): FileOutcome => ({ state: 'failed', problem });

const endingOf = (name: string): string => (name.split('.').at(-1) ?? '').toLowerCase();
const isDocument = (ending: string): ending is DocumentKind => (DOCUMENTS as readonly string[]).includes(ending);
/** No folder and nothing that a path could trip over. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();

/**
 * Fetches a file and shows it. WeChat's own download sends no body, and what the API asks for may not stand in an address;
 * so it is a request whose bytes are written to the app's folder and opened from there.
 */
export async function openFile({ path, body, name }: FileRequest): Promise<FileOutcome> {
  let bytes: ArrayBuffer;
  try {
    const answer = await Taro.request<ArrayBuffer, unknown>({
      method: body === undefined ? 'GET' : 'POST',
      url: API_ORIGIN + path,
      ...(body === undefined ? {} : { header: { 'content-type': 'application/json' }, data: body }),
      responseType: 'arraybuffer',
      timeout: TIMEOUT_MS,
    });
    if (answer.statusCode !== 200) return FAILED(problemIn(answer.data, answer.statusCode));
    bytes = answer.data;
  } catch {
    return FAILED(OFFLINE_FILE);
  }
  try {
    return await show(keep(asFileName(name), bytes), endingOf(name));
  } catch {
    return FAILED(fileFault('file.not-opened', '手机没能打开这个文件。存储空间可能满了，清理以后再试。'));
  }
}

/** Only the file opened last stays in the app's folder: it may tell of its reader. */
function keep(name: string, bytes: ArrayBuffer): string {
  const files = Taro.getFileSystemManager();
  const folder = `${Taro.env.USER_DATA_PATH ?? ''}/opened`;
  try {
    files.rmdirSync(folder, true);
  } catch {
    // Nothing was opened before.
  }
  files.mkdirSync(folder, true);
  const filePath = `${folder}/${name}`;
  files.writeFileSync(filePath, bytes);
  return filePath;
}

async function show(filePath: string, ending: string): Promise<FileOutcome> {
  if (PICTURES.includes(ending)) await Taro.previewImage({ urls: [filePath] });
  else if (isDocument(ending)) await Taro.openDocument({ filePath, fileType: ending, showMenu: true });
  else
    return FAILED(
      fileFault('file.kind-not-shown', '微信打不开这种文件。在电脑上打开本站，用申请编号和查询码就能下载。'),
    );
  return { state: 'opened' };
}
