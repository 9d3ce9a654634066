import { t } from '../messages/translate.ts';

/** What went wrong, in words: the cause, the cure, and the place in a file where there is one. */
export interface Problem {
  /** For telling problems apart: `unreachable`, `gone`, or what the server calls it. */
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
}

export type Failed = { readonly ok: false; readonly problem: Problem };
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failed;

function failed(problem: Problem): Failed {
  return { ok: false, problem };
}

/** No answer at all: the server is down, or there is no network. */
export const unreachable: Failed = failed({
  code: 'unreachable',
  message: t('problem.unreachable'),
  cure: t('problem.unreachable.cure'),
});

/** An answer that cannot be read, as from a proxy's or another program's page. */
export function notOurs(status: number): Failed {
  return failed({
    code: 'not-ours',
    message: t('problem.answer', { status }),
    cure: t('problem.answer.cure'),
  });
}

/** The problem in an answer that is not 2xx. The server's own words win; else the status is put into words. */
export async function faultOf(response: Pick<Response, 'status' | 'text'>): Promise<Failed> {
  const told = serversWords(await response.text().catch(() => ''));
  if (told)
    return failed(response.status === 404 || response.status === 410 ? { ...told, code: 'gone' } : told);
  const { status } = response;
  if (status === 404 || status === 410) return byStatus('gone', status);
  if (status === 413) return byStatus('large', status);
  if (status === 429 || status === 503) return byStatus('busy', status);
  if (status === 502 || status === 504) return unreachable;
  return status >= 500 ? byStatus('server', status) : notOurs(status);
}

function byStatus(code: 'gone' | 'large' | 'busy' | 'server', status: number): Failed {
  return failed({
    code,
    message: t(`problem.${code}`, { status }),
    cure: t(`problem.${code}.cure`, { status }),
  });
}

function serversWords(body: string): Problem | null {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return null;
  }
  const error = (answer as { error?: Partial<Problem> } | null)?.error;
  if (typeof error !== 'object' || error === null || typeof error.message !== 'string') return null;
  return {
    code: typeof error.code === 'string' ? error.code : 'refused',
    message: error.message,
    cure: typeof error.cure === 'string' ? error.cure : '',
    ...(typeof error.path === 'string' && error.path !== '' ? { path: error.path } : {}),
    ...(typeof error.line === 'number' && error.line > 0 ? { line: error.line } : {}),
  };
}

/** A problem in one line, for notices. */
export function problemText({ message, cure }: Problem): string {
  return cure === '' ? message : `${message} ${cure}`;
}
