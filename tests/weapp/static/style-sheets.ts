import { parse } from 'postcss';
import type { PackageFiles } from '../harness/package-files';

const UNIVERSAL = /(^|[\s>+~(])\*/;
const LOCAL_URL = /url\(\s*['"]?(?!data:|https?:|\/\/)/;

/** What WeChat does not take in a style sheet: `*` selectors and files of the package as pictures. */
export function styleFaults(files: PackageFiles): string[] {
  return files
    .list()
    .filter((file) => file.endsWith('.wxss'))
    .flatMap((file) => {
      const faults: string[] = [];
      const source = files.read(file);
      parse(source).walkRules((rule) => {
        for (const selector of rule.selectors) if (UNIVERSAL.test(selector)) faults.push(`${file}: ${selector}`);
      });
      if (LOCAL_URL.test(source)) faults.push(`${file}: a local url()`);
      return faults;
    });
}
