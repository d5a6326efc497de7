import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Every file below the given files and folders, as sorted paths relative to `root`; what is absent counts as empty. */
function filesBelow(root, inputs) {
  return inputs
    .flatMap((input) => {
      const full = path.join(root, input);
      if (!fs.existsSync(full)) return [];
      if (!fs.statSync(full).isDirectory()) return [input];
      return fs
        .readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    })
    .sort();
}

/** A hash over names and contents. Times of change are not looked at: a fresh clone and a copy hash alike. */
export function hashInputs(root, inputs, salt = '') {
  const hash = createHash('sha256').update(`${process.versions.node.split('.')[0]}\0${salt}\0`);
  for (const file of filesBelow(root, inputs)) {
    hash
      .update(`${file.replaceAll('\\', '/')}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (root, name) => path.join(root, 'dist', '.stamps', name);

/** Whether `output` was built from exactly these inputs. */
export function isFresh(root, { name, output, hash }) {
  const file = stampFile(root, name);
  return fs.existsSync(path.join(root, output)) && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === hash;
}

/** Taken away before a build begins, so that one that is interrupted counts as never made. */
export function removeStamp(root, name) {
  fs.rmSync(stampFile(root, name), { force: true });
}

/** Written when a build has succeeded. */
export function writeStamp(root, { name, hash }) {
  const file = stampFile(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, hash);
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Lets one process at a time do `work` on this working copy; the others wait. A lock whose owner died is taken over. */
export async function alone(file, work, waiting = () => undefined) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0);
    if (owner > 0 && !isAlive(owner)) fs.rmSync(file, { force: true });
    else if (!told) waiting(owner);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
