const ROOM_NAME = /^[A-Za-z0-9_.:@-]{1,128}$/;

/** Whether `name` may name a room: letters, digits and `_ . : @ -`, 1 to 128 of them. */
export const isRoomName = (name: string): boolean => ROOM_NAME.test(name);

/**
 * The room a request path asks for: `<prefix>/<room>`, percent escapes allowed. `null` when the path is not
 * below the prefix at all; `{ name: null }` when it is, but names no valid room.
 */
export const roomOfPath = (path: string, prefix: string): { readonly name: string | null } | null => {
  if (!path.startsWith(`${prefix}/`)) return null;
  try {
    const name = decodeURIComponent(path.slice(prefix.length + 1));
    return { name: isRoomName(name) ? name : null };
  } catch {
    return { name: null };
  }
};
