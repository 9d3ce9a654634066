import { describe, expect, it } from 'vitest';
import { firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { exportCjml } from './exportCjml.ts';
import { importCjml } from './importCjml.ts';
import { cjmlKeeps } from './keeps.ts';

describe('CJML', () => {
  it('keeps exactly what it says', () => {
    const broken = firstBrokenPromise({
      keeps: cjmlKeeps,
      write: exportCjml,
      read: (text, context) => importCjml(text, context),
    });
    expect(broken).toBeNull();
  });
});
