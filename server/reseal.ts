import { readConfig } from './config';
import { findDataKeys } from './data-keys';
import { createCipher } from './platform/cipher';
import { openStore } from './platform/db/open-store';
import { resealAll } from './platform/reseal';
import { sealedColumns } from './sealed-columns';

// Rotation of data keys: add a key with the next version to DATA_KEYS, start the server with it, run this, and take the
// old key out once it has finished. The server may run meanwhile.
async function main(): Promise<void> {
  const read = readConfig();
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const cipher = createCipher(findDataKeys(read.config).keys);
  const store = await openStore(read.config.store);
  try {
    const counts = await resealAll(store, cipher, sealedColumns);
    for (const [place, count] of Object.entries(counts)) process.stdout.write(`${place}: ${String(count)}\n`);
    process.stdout.write(`Everything is sealed under key ${String(cipher.newestVersion)}; older keys can go.\n`);
  } finally {
    await store.close();
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`Not finished, keep every key: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});
