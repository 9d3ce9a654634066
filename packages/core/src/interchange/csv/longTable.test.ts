import { describe, expect, it } from 'vitest';
import { formatRuns, firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { exportLongTable } from './exportLong.ts';
import { importLongTable } from './importLong.ts';
import { csvLongKeeps } from './longKeeps.ts';

describe('the long form', () => {
  it('keeps exactly what it says', () => {
    const format = {
      keeps: csvLongKeeps,
      write: (snapshot: Parameters<typeof exportLongTable>[0], journey: string) =>
        exportLongTable(snapshot, journey),
      read: (text: string, context: Parameters<typeof importLongTable>[1]) => importLongTable(text, context),
    };
    expect(firstBrokenPromise(format, formatRuns)).toBeNull();
  });
});
