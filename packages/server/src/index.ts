export { CloseCode } from './connection/closeCodes.ts';
export { StartError, type StartErrorCode } from './errors.ts';
export type { Health } from './http/health.ts';
export type { Authenticate, AuthenticateRequest, Denied, Identity, Role } from './hub/identity.ts';
export type { MapEntry } from './maps/entry.ts';
export { createServer, type JourneyServer, type ListenOptions, type ServerOptions } from './server.ts';
export { lmdbStore, type LmdbStoreOptions } from './store/lmdbStore.ts';
export { memoryStore } from './store/memoryStore.ts';
export type { Store, StoredPiece, StoredRecord, StoredRoom, StoreWrite } from './store/store.ts';
