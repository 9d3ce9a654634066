import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeOf, messageOf, StartError } from '../errors.ts';

const CHOOSE = 'Choose another folder with --data or JOURNEYWRIGHT_DATA.';

const failure = (folder: string, error: unknown): StartError => {
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartError(
      'data-not-a-folder',
      `The data folder ${folder} is a file, or lies below one.`,
      CHOOSE,
    );
  }
  const why =
    code === 'ENOSPC'
      ? 'the disk is full'
      : code === 'EROFS'
        ? 'the disk is read-only'
        : code === 'EACCES' || code === 'EPERM'
          ? 'this user may not write there'
          : messageOf(error);
  const cure = code === 'ENOSPC' ? 'Free some space and start again.' : `Give write access to it. ${CHOOSE}`;
  return new StartError('data-not-writable', `The data folder ${folder} cannot be written to: ${why}.`, cure);
};

/** Makes a folder and what lies above it. Node's own recursive way never comes back below /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
};

/** Makes `folder` if it is missing and proves that it can be written to. Throws `StartError` otherwise. */
export const prepareFolder = (folder: string): void => {
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('a file'), { code: 'ENOTDIR' });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(folder, `.write-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw failure(folder || dirname(folder), error);
  }
};
