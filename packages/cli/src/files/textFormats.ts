import { createHash } from 'node:crypto';
import { applyChangeSet, createIdSource, emptySnapshot } from '@journeywright/core';
import { type InterchangeFormat, interchangeFormats } from '@journeywright/core/interchange';
import type { FileFormat, Reading } from './format.ts';
import { decode } from './readFile.ts';

/** Numbers in [0, 1) that follow from a text, so that converting the same file twice gives the same ids. */
function randomFrom(text: string): () => number {
  let block = createHash('sha256').update(text).digest();
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

function readWith(format: InterchangeFormat, bytes: Uint8Array): Reading {
  const text = decode(bytes, 'The file');
  const newId = createIdSource(randomFrom(text));
  const plan = format.import?.(text, { snapshot: emptySnapshot, newId });
  if (!plan?.ok) return { ok: false, diagnostics: plan?.diagnostics ?? [] };
  const { snapshot } = applyChangeSet(emptySnapshot, plan.changeSet);
  return { ok: true, snapshot, unplaced: plan.unplaced, diagnostics: plan.diagnostics };
}

/** The text formats of the model as the command line uses them. */
export const textFormats: readonly FileFormat[] = interchangeFormats.map((format) => {
  const write = format.export;
  return {
    name: format.name,
    label: format.label,
    extensions: format.extensions,
    whole: format.keeps === 'everything',
    ...(format.import && { read: (bytes: Uint8Array) => readWith(format, bytes) }),
    ...(write && {
      write: (snapshot, journey) => {
        const { text, losses } = write(snapshot, journey);
        return { content: text, losses };
      },
    }),
  } satisfies FileFormat;
});
