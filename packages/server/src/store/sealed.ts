import { crc32 } from 'node:zlib';

// Byte 0 says how the rest is laid out, so that a later layout can be told apart from damage.
const FORMAT = 1;
const HEAD = 5;

/** `bytes` behind a format tag and a checksum. */
export const seal = (bytes: Uint8Array): Buffer => {
  const sealed = Buffer.allocUnsafe(HEAD + bytes.length);
  sealed[0] = FORMAT;
  sealed.writeUInt32LE(crc32(bytes), 1);
  sealed.set(bytes, HEAD);
  return sealed;
};

/** A copy of what `seal` was given, or `null` when the checksum does not match. */
export const unseal = (sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < HEAD || sealed[0] !== FORMAT) return null;
  const bytes = Uint8Array.from(sealed.subarray(HEAD));
  const expected = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength).getUint32(1, true);
  return crc32(bytes) === expected ? bytes : null;
};
