/** The file name a map is exported under: its title without what file systems refuse, and the ending. */
export function exportFileName(title: string, ending = '.json'): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = [...plain].slice(0, 80).join('').trim();
  return `${short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? 'map' : short}${ending}`;
}
