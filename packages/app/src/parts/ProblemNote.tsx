import type { Problem } from '../api/outcome.ts';
import { t } from '../messages/translate.ts';

/** A problem in full: what is wrong, where, and what to do. Spoken at once. */
export function ProblemNote({ problem, title }: { problem: Problem; title?: string }) {
  return (
    <div className="app-problem" role="alert">
      <div>
        {title !== undefined && <strong>{title}</strong>}
        <p>{problem.message}</p>
        {(problem.line !== undefined || problem.path !== undefined) && (
          <p className="app-where">
            {problem.line !== undefined && <span>{t('import.line', { line: problem.line })}</span>}
            {problem.path !== undefined && <span>{t('import.path', { path: problem.path })}</span>}
          </p>
        )}
        {problem.cure !== '' && <p>{problem.cure}</p>}
      </div>
    </div>
  );
}
