import type { Diagnostic } from '@journeywright/core/interchange';
import { t } from '../messages/translate.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Something to say about a file as a whole. */
export function about(
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  cure = '',
): Diagnostic {
  return { severity, code, message, cure, line: null, column: null };
}

function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const looked = 4096;

/**
 * The words of a file: UTF-8; UTF-16 by its mark; else the one-byte letters that older spreadsheet programs save,
 * which is said, because some of them may be others. Bytes that are no text are refused.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    if (wide !== null || !text.slice(0, looked).includes('\0')) return { ok: true, text, diagnostics: [] };
  } catch {
    if (wide === null && !bytes.subarray(0, looked).includes(0))
      return {
        ok: true,
        text: new TextDecoder('windows-1252').decode(bytes),
        diagnostics: [about('warning', 'encoding', t('import.encoding'), t('import.encoding.cure'))],
      };
  }
  return { ok: false, diagnostics: [about('error', 'no-text', t('import.noText'), t('import.noText.cure'))] };
}
