import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { indexFiles } from '../../../server/modules/search/worker/index-files';

describe('indexFiles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const touch = (file: string): string => {
    for (const each of [file, `${file}-wal`]) writeFileSync(each, '');
    return file;
  };
  const kept = (): string[] =>
    readdirSync(folder)
      .filter((name) => name !== 'current')
      .sort();

  it('gives the same file after a restart', () => {
    const file = touch(indexFiles(folder, 'a').current());
    const again = indexFiles(folder, 'a');
    expect(again.current()).toBe(file);
    again.sweep();
    expect(kept()).toEqual([basename(file), `${basename(file)}-wal`]);
  });

  it('does not use the index of another store, and takes it away', () => {
    const file = touch(indexFiles(folder, 'a').current());
    const other = touch(indexFiles(folder, 'b').current());
    expect(other).not.toBe(file);
    expect(kept()).toEqual([basename(other), `${basename(other)}-wal`]);
  });

  it('takes away what a rebuild left that did not come to its end', () => {
    const files = indexFiles(folder, 'a');
    const current = touch(files.current());
    touch(files.fresh());
    files.sweep();
    expect(kept()).toEqual([basename(current), `${basename(current)}-wal`]);
  });

  it('goes over to a new file at once', () => {
    const files = indexFiles(folder, 'a');
    touch(files.current());
    const fresh = touch(files.fresh());
    files.choose(fresh);
    expect(files.current()).toBe(fresh);
    expect(kept()).toEqual([basename(fresh), `${basename(fresh)}-wal`]);
  });

  it('makes a new one where what points to it was spoilt, and touches nothing that is not its own', () => {
    writeFileSync(join(folder, 'current'), '../../etc/passwd');
    writeFileSync(join(folder, 'notes.txt'), '');
    const file = touch(indexFiles(folder, 'a').current());
    expect(file.startsWith(join(folder, 'index-a-'))).toBe(true);
    expect(kept()).toContain('notes.txt');
  });

  it('stays in memory without a folder', () => {
    const files = indexFiles(undefined, '');
    expect([files.current(), files.fresh()]).toEqual([':memory:', ':memory:']);
  });
});
