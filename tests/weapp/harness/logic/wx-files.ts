import type { CallOptions, Phone } from './phone';

/** WeChat's own folder for what an app writes. */
const HOME = 'http://usr';
/** 200 MB for all files of an app. */
const MOST_BYTES = 200 * 1_048_576;
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

interface DocumentOptions extends CallOptions {
  filePath?: string;
  fileType?: string;
  showMenu?: boolean;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const isUnder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const fail = (name: string, message: string): never => {
  throw new Error(`${name}:fail ${message}`);
};
const bytesOf = (data: unknown): Uint8Array | null => {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  // A buffer of the app's own context is no instance of this one's.
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]' ? new Uint8Array(data as ArrayBuffer) : null;
};

/** What an app wrote, and the folders it made. */
class Files {
  readonly folders = new Set([HOME]);
  readonly contents = new Map<string, Uint8Array>();

  private mustBeOurs(name: string, path: string): void {
    if (path !== HOME && !isUnder(path, HOME)) fail(name, `permission denied, open ${path}`);
  }

  makeFolder(path: string, recursive: boolean): void {
    this.mustBeOurs('mkdirSync', path);
    if (this.folders.has(path)) {
      if (!recursive) fail('mkdirSync', `file already exists ${path}`);
      return;
    }
    if (!this.folders.has(folderOf(path))) {
      if (!recursive) fail('mkdirSync', `no such file or directory ${path}`);
      this.makeFolder(folderOf(path), true);
    }
    this.folders.add(path);
  }

  removeFolder(path: string, recursive: boolean): void {
    this.mustBeOurs('rmdirSync', path);
    if (!this.folders.has(path)) fail('rmdirSync', `no such file or directory ${path}`);
    const inside = [...this.contents.keys(), ...this.folders].filter((each) => isUnder(each, path));
    if (inside.length > 0 && !recursive) fail('rmdirSync', `directory not empty ${path}`);
    for (const each of [path, ...inside]) {
      this.folders.delete(each);
      this.contents.delete(each);
    }
  }

  write(path: string, data: unknown): void {
    this.mustBeOurs('writeFileSync', path);
    if (!this.folders.has(folderOf(path))) fail('writeFileSync', `no such file or directory, open ${path}`);
    const bytes = bytesOf(data) ?? fail('writeFileSync', 'data must be a string or ArrayBuffer');
    const used = [...this.contents.values()].reduce((sum, each) => sum + each.length, 0);
    if (used + bytes.length > MOST_BYTES)
      fail('writeFileSync', 'the maximum size of the file storage limit is exceeded');
    this.contents.set(path, bytes);
  }
}

/** `wx.getFileSystemManager()` as far as the app writes files, and `wx.openDocument`, which shows one. */
export function wxFiles(phone: Phone) {
  const files = new Files();
  return {
    getFileSystemManager: () => ({
      mkdirSync: (path: string, recursive = false) => files.makeFolder(path, recursive),
      rmdirSync: (path: string, recursive = false) => files.removeFolder(path, recursive),
      writeFileSync: (path: string, data: unknown) => files.write(path, data),
    }),
    openDocument(options: DocumentOptions) {
      const { filePath = '', fileType, showMenu } = options;
      const bytes = files.contents.get(filePath);
      const kind = fileType ?? filePath.split('.').at(-1) ?? '';
      const begins = bytes ? Buffer.from(bytes.subarray(0, 8)).toString('latin1') : null;
      const known = [...files.contents.keys()];
      phone.noteCall('openDocument', { filePath, fileType, showMenu, begins, known });
      if (!bytes) return phone.fail('openDocument', options, "file doesn't exist");
      if (!DOCUMENTS.includes(kind)) return phone.fail('openDocument', options, 'filetype not supported');
      return phone.succeed('openDocument', options);
    },
  };
}
