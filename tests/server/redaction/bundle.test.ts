import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from './planted';
import { holds, readPdf } from './traces';

const ROOT = join(__dirname, '../../..');

const SCRIPT = `
const { redactPdf } = require(process.argv[2]);
const parts = [];
process.stdin.on('data', (part) => parts.push(part)).on('end', async () => {
  const result = await redactPdf(Buffer.concat(parts), { areas: [], words: ['secret-name'] });
  process.stdout.write(result.ok ? result.value : result.refusal.code);
});`;

describe('the bundled server', () => {
  it('finds the redaction process, and redacts', async () => {
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    // One below dist, as the server's own bundle.
    const folder = mkdtempSync(join(ROOT, 'dist/redaction-under-test-'));
    const bundle = join(folder, 'redact.js');
    execFileSync(process.execPath, [
      join(ROOT, 'node_modules/esbuild/bin/esbuild'),
      join(ROOT, 'server/platform/redaction/redact.ts'),
      ...['--bundle', '--platform=node', '--format=cjs', '--packages=external', '--log-level=error'],
      `--outfile=${bundle}`,
    ]);
    const script = join(folder, 'run.cjs');
    writeFileSync(script, SCRIPT);
    try {
      const pdf = await makePdf((document) => document.text('secret-name').text('公开'));
      const copy = execFileSync(process.execPath, [script, bundle], { input: pdf });
      expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
      expect(holds(copy, 'secret-name')).toBe(false);
      expect(readPdf(copy).pages.map(({ text }) => text)).toEqual(['']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
