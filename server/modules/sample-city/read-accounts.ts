import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { resolveAll } from './relative-dates';

/** The city's accounts (政务新媒体) as rows of a list, their dates those of the day the city is loaded. */
export const readSampleAccounts = (folder: string, now: Date): Record<string, string>[] => {
  const { accounts } = parse(readFileSync(join(folder, 'new-media.yaml'), 'utf8')) as { accounts: unknown };
  return resolveAll(accounts, now) as Record<string, string>[];
};
