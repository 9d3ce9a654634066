/**
 * What a code gives away, if it looks like more than a code: an e-mail address, a telephone number or a name.
 * Null when it looks like a code. Words with a digit in them count as codes. It can err either way.
 */
export function looksPersonal(code: string): 'e-mail address' | 'telephone number' | 'name' | null {
  const text = code.trim();
  if (text.length > 254) return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return 'e-mail address';
  const digits = text.replaceAll(/\D/g, '').length;
  if (/^(\+|0)[\d\s()/-]+$/.test(text) && digits >= 9 && digits <= 15) return 'telephone number';
  if (/^(mr|mrs|ms|miss|dr|prof|sir|lady)\b\.?\s+\p{L}/iu.test(text)) return 'name';
  // Word by word: one expression for all of it would take for ever on names of many hyphens.
  const words = text.split(/[ .,’'-]+/u).filter((word) => word !== '');
  const isName =
    words.every((word) => /^\p{Lu}\p{L}*$/u.test(word)) && /^\p{Lu}\p{Ll}{2,}$/u.test(words[0] ?? '');
  return isName ? 'name' : null;
}
