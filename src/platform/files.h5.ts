import { OFFLINE_FILE, problemIn } from './file-problems';
import type { FileOutcome, FileRequest } from './files';

export type { FileOutcome, FileRequest } from './files';

const TIMEOUT_MS = 60_000;
/** Some browsers read the address of the file only after the click has returned. */
const KEPT_MS = 60_000;

export async function openFile({ path, body, name }: FileRequest): Promise<FileOutcome> {
  const aborter = new AbortController();
  const timer = window.setTimeout(() => aborter.abort(), TIMEOUT_MS);
  try {
    const answer = await window.fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      signal: aborter.signal,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (answer.status !== 200)
      return { state: 'failed', problem: problemIn(await answer.arrayBuffer(), answer.status) };
    save(await answer.blob(), name);
    return { state: 'saved' };
  } catch {
    return { state: 'failed', problem: OFFLINE_FILE };
  } finally {
    window.clearTimeout(timer);
  }
}

/** Hands a file to the browser's downloads. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
