import type { PackageFiles } from '../harness/package-files';

/** Files that app.json and the pages name and the package lacks. */
export function missingFiles(files: PackageFiles): string[] {
  const missing: string[] = [];
  const seen = new Set<string>();
  const need = (file: string) => {
    if (!files.has(file)) missing.push(file);
  };
  const visit = (route: string): void => {
    if (seen.has(route)) return;
    seen.add(route);
    for (const ending of ['js', 'wxml', 'json']) need(`${route}.${ending}`);
    for (const component of Object.values(files.componentsOf(route))) visit(component);
  };
  files.pages.forEach(visit);
  for (const tab of files.app.tabBar?.list ?? []) {
    if (!files.app.pages.includes(tab.pagePath)) missing.push(`${tab.pagePath}, a tab outside the main package`);
    for (const icon of [tab.iconPath, tab.selectedIconPath]) if (icon) need(icon);
  }
  if (files.app.themeLocation) need(files.app.themeLocation);
  return missing;
}
