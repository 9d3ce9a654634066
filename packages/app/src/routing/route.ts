/** A page of the app. */
export type Route =
  | { readonly page: 'list' }
  | { readonly page: 'map'; readonly id: string }
  | { readonly page: 'unknown'; readonly path: string };

const mapPath = /^\/m\/([A-Za-z0-9_-]{1,128})\/?$/;

/** The page a path names. Only the path counts: no query, no fragment. */
export function parseRoute(path: string): Route {
  if (path === '/' || path === '') return { page: 'list' };
  const id = mapPath.exec(path)?.[1];
  return id === undefined ? { page: 'unknown', path } : { page: 'map', id };
}

/** The path of a map. */
export function mapPathOf(id: string): string {
  return `/m/${id}`;
}

/** The full address of a map, to give to others. */
export function mapLink(origin: string, id: string): string {
  return origin + mapPathOf(id);
}
