import { createHash } from 'node:crypto';
import { applyChangeSet, createIdSource, emptySnapshot } from '@journeywright/core';
import type { Import, ImportContext } from '@journeywright/core/interchange';
import type { Reading } from './format.ts';

/** Numbers in [0, 1) that follow from a file, so that converting the same file twice gives the same ids. */
function randomFrom(content: string | Uint8Array): () => number {
  let block = createHash('sha256').update(content).digest();
  let at = 0;
  return () => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    at += 4;
    return block.readUInt32LE(at - 4) / 4294967296;
  };
}

/** What an import into an empty project gives. */
export function readWith(content: string | Uint8Array, plan: (context: ImportContext) => Import): Reading {
  const planned = plan({ snapshot: emptySnapshot, newId: createIdSource(randomFrom(content)) });
  if (!planned.ok) return planned;
  const { snapshot } = applyChangeSet(emptySnapshot, planned.changeSet);
  return { ok: true, snapshot, unplaced: planned.unplaced, diagnostics: planned.diagnostics };
}
