import { describe, expect, it } from 'vitest';
import { firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { exportWideTable } from './exportWide.ts';
import { importWideTable } from './importWide.ts';
import { csvWideKeeps } from './wideKeeps.ts';

describe('the wide form', () => {
  it('keeps exactly what it says', () => {
    const broken = firstBrokenPromise({
      keeps: csvWideKeeps,
      write: (snapshot, journey) => exportWideTable(snapshot, journey),
      read: (text, context) => importWideTable(text, context),
    });
    expect(broken).toBeNull();
  });
});
