import type { IncomingHttpHeaders } from 'node:http';

/** What a client may do in a room. A viewer's edits are refused. */
export type Role = 'editor' | 'viewer';

/** Who is behind a connection. */
export interface Identity {
  readonly role: Role;
  /** Stable id of a signed-in person, if the host knows one. */
  readonly user?: string;
}

/** What `authenticate` gets to decide on. */
export interface AuthenticateRequest {
  readonly room: string;
  /** Path and query as sent; the query may carry a token, so do not log it. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string | undefined;
}

/** A refusal before the connection is made, as an HTTP status from 400 to 599. */
export interface Denied {
  readonly status: number;
  readonly reason?: string;
}

/** Decides who may join a room. */
export type Authenticate = (request: AuthenticateRequest) => Identity | Denied | Promise<Identity | Denied>;

/** Lets everybody in as an editor. */
export const everyoneEdits: Authenticate = () => ({ role: 'editor' });
