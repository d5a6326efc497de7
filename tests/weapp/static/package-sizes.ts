import type { PackageFiles } from '../harness/package-files';

/** Files that WeChat does not count: maps, licences and the project's own description. */
const NOT_UPLOADED = /\.map$|\.LICENSE\.txt$|^project\..*config\.json$/;

/** Bytes of each package; the main one is called `main`. */
export function packageSizes(files: PackageFiles): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 };
  for (const file of files.list().filter((name) => !NOT_UPLOADED.test(name))) {
    const owner = files.packageOf(file) || 'main';
    sizes[owner] = (sizes[owner] ?? 0) + files.size(file);
  }
  return sizes;
}
