import { faultOf, notOurs, type Outcome, unreachable } from './outcome.ts';

/** One map as the server lists it. Times are ISO 8601. */
export interface MapEntry {
  readonly id: string;
  readonly title: string;
  readonly created: string;
  readonly updated: string;
  readonly stages: number;
  readonly contactPoints: number;
  readonly cards: number;
  readonly example?: boolean;
}

export const templates = ['customer-journey', 'service-blueprint', 'blank'] as const;
export type Template = (typeof templates)[number];

type Fetch = typeof fetch;

/** The server's list of maps, and what can be done with a map as a whole. Nothing here throws. */
export interface MapsApi {
  list(): Promise<Outcome<readonly MapEntry[]>>;
  /** One map; `gone` when there is no such map, or none any more. */
  get(id: string): Promise<Outcome<MapEntry>>;
  create(template: Template, title: string): Promise<Outcome<MapEntry>>;
  importFile(file: string): Promise<Outcome<MapEntry>>;
  rename(id: string, title: string): Promise<Outcome<unknown>>;
  duplicate(id: string): Promise<Outcome<MapEntry>>;
  remove(id: string): Promise<Outcome<unknown>>;
  restore(id: string): Promise<Outcome<unknown>>;
  /** The map's project file, as text. */
  file(id: string): Promise<Outcome<string>>;
}

/**
 * @param ask makes the request: the browser's `fetch`, or one of a test.
 */
export function createMapsApi(ask: Fetch): MapsApi {
  async function request<T>(
    path: string,
    init: RequestInit,
    take: (response: Response) => Promise<T>,
  ): Promise<Outcome<T>> {
    let response: Response;
    try {
      response = await ask(path, init);
    } catch {
      return unreachable;
    }
    if (!response.ok) return faultOf(response);
    try {
      return { ok: true, value: await take(response) };
    } catch {
      return notOurs(response.status);
    }
  }

  const one = (id: string): string => `/api/maps/${encodeURIComponent(id)}`;
  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const asEntry = async (response: Response): Promise<MapEntry> => entryOf(await response.json());
  const nothing = async (): Promise<null> => null;

  return {
    list: () =>
      request('/api/maps', { cache: 'no-store' }, async (response) => entriesOf(await response.json())),
    get: (id) => request(one(id), { cache: 'no-store' }, asEntry),
    create: (template, title) => request('/api/maps', json('POST', { template, title }), asEntry),
    importFile: (file) => request('/api/maps', json('POST', { file }), asEntry),
    rename: (id, title) => request(one(id), json('PATCH', { title }), nothing),
    duplicate: (id) => request(`${one(id)}/duplicate`, { method: 'POST' }, asEntry),
    remove: (id) => request(one(id), { method: 'DELETE' }, nothing),
    restore: (id) => request(`${one(id)}/restore`, { method: 'POST' }, nothing),
    file: (id) => request(`${one(id)}/file`, { cache: 'no-store' }, (response) => response.text()),
  };
}

function entriesOf(answer: unknown): readonly MapEntry[] {
  if (typeof answer !== 'object' || answer === null || !('maps' in answer) || !Array.isArray(answer.maps)) {
    throw new TypeError('the answer holds no maps');
  }
  return answer.maps.map(entryOf);
}

function entryOf(answer: unknown): MapEntry {
  if (typeof answer !== 'object' || answer === null || typeof (answer as MapEntry).id !== 'string') {
    throw new TypeError('the answer is no map');
  }
  const given = answer as Partial<MapEntry> & { id: string };
  const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
  return {
    id: given.id,
    title: typeof given.title === 'string' ? given.title : '',
    created: String(given.created ?? ''),
    updated: String(given.updated ?? given.created ?? ''),
    stages: count(given.stages),
    contactPoints: count(given.contactPoints),
    cards: count(given.cards),
    example: Boolean(given.example),
  };
}

/** The maps of the server this page came from. */
export const mapsApi: MapsApi = createMapsApi((...args) => fetch(...args));
