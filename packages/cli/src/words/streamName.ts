/** A file as messages name it: `-` is standard input. */
export const inputName = (path: string): string => (path === '-' ? 'standard input' : path);
