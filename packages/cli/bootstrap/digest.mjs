import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `folder` whose path from `root` (with `/`) passes `wanted`, sorted; never node_modules. */
export function listFiles(root, folder, wanted) {
  const found = [];
  const visit = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') visit(child);
      } else if (entry.isFile() && wanted(child)) found.push(child);
    }
  };
  if (existsSync(join(root, folder))) visit(folder);
  return found.sort();
}

/** One hash over the names and contents of the files. */
export function digest(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
