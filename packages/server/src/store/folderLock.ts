import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { codeOf, StartError } from '../errors.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it; tells a reused process id from the real holder. */
  readonly started: string | null;
}

const LOCK = 'server.lock';
const BEAT = 5_000;
/** A holder on another machine, or in another container, that has not been heard of for this long is gone. */
const SILENT = 20_000;

const heldHere = new Set<string>();

const startOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const isRunning = (holder: Holder): boolean => {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return holder.started === null || startOf(holder.pid) === holder.started;
};

const readHolder = (path: string): Holder | null => {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof found.pid === 'number' && typeof found.host === 'string'
      ? { pid: found.pid, host: found.host, started: found.started ?? null }
      : null;
  } catch {
    return null;
  }
};

const isHeld = (path: string, holder: Holder): boolean => {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < SILENT;
  return holder.pid === process.pid ? heldHere.has(path) : isRunning(holder);
};

const inUse = (folder: string, holder: Holder): StartError => {
  const where =
    holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  return new StartError(
    'data-in-use',
    `The data folder ${folder} is in use by another running server (${where}).`,
    'Open the address it printed, or stop it first, or choose another folder with --data or JOURNEYWRIGHT_DATA.',
  );
};

/**
 * Takes `folder` for this process and returns what gives it back. A lock left by a process that no longer
 * runs is taken over. Throws `StartError` when a running server holds it.
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(resolve(folder), LOCK);
  const self: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, `${JSON.stringify(self)}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 3) throw error;
      const holder = readHolder(path);
      if (holder && isHeld(path, holder)) throw inUse(folder, holder);
      rmSync(path, { force: true });
    }
  }
  heldHere.add(path);
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder is gone or read-only; commits will say so.
    }
  }, BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (heldHere.delete(path)) rmSync(path, { force: true });
  };
};
