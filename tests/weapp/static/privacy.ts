import type { PackageFiles } from '../harness/package-files';

/** Calls that app.json must declare in requiredPrivateInfos before WeChat answers them. */
const DECLARED_CALLS = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
];

/** Uses of a person's place or address that app.json does not declare. Taro's own file names every call and uses none. */
export function undeclaredPrivateCalls(files: PackageFiles): string[] {
  const declared = (files.app['requiredPrivateInfos'] ?? []) as string[];
  const code = files
    .list()
    .filter((file) => file.endsWith('.js') && !['taro.js', 'vendors.js', 'app.js'].includes(file))
    .map((file) => files.read(file))
    .join('\n');
  return DECLARED_CALLS.filter((name) => new RegExp(`\\.${name}\\b`).test(code) && !declared.includes(name));
}
