import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const REPOSITORY = path.resolve(__dirname, '../..');

/** Runs a few lines in plain Node, as the tools run; `print(value)` hands one value back. */
export function runModule(code: string): unknown {
  const prelude = 'const print = (value) => process.stdout.write(JSON.stringify(value));';
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', `${prelude}\n${code}`], { cwd: REPOSITORY });
  return JSON.parse(out.toString());
}

/** The address to import one of the tools by. */
export const tool = (name: string) => JSON.stringify(`file://${path.join(REPOSITORY, 'tools', name)}`);
