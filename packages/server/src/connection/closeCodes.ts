/** Close codes. Stock clients stop for good on 4400 to 4499 and come back after any other. */
export const CloseCode = {
  /** The server failed on what the client sent; it is safe to try again. */
  failed: 1011,
  /** The server is stopping or restarting. */
  restart: 1012,
  /** Not now: the store fails, the document cannot be loaded, or the reader is too slow. */
  tryLater: 1013,
  /** The client sent something no honest client sends. */
  badMessage: 4400,
  /** The map was deleted. */
  deleted: 4404,
  /** One message is larger than the limit; sending it again cannot help. */
  tooLarge: 4413,
} as const;
