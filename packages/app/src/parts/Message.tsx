import type { ReactNode } from 'react';

/** A page that says one thing, and what can be done about it. */
export function Message({
  title,
  body,
  busy = false,
  inside = false,
  action,
  children,
}: {
  title: string;
  body?: string;
  busy?: boolean;
  /** Below a header, instead of filling the page. */
  inside?: boolean;
  action?: { readonly label: string; readonly run: () => void };
  children?: ReactNode;
}) {
  return (
    <main className={inside ? 'app-message inside' : 'app-message'} aria-busy={busy}>
      {busy ? <output>{title}</output> : <h1>{title}</h1>}
      {body !== undefined && <p>{body}</p>}
      {(action || children) && (
        <div className="app-actions">
          {action && (
            <button type="button" className="app-button primary" onClick={action.run}>
              {action.label}
            </button>
          )}
          {children}
        </div>
      )}
    </main>
  );
}
