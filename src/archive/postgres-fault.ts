import { OverdueError, UnavailableError } from './archive.ts';

/** SQLSTATE of a statement that was stopped because it took too long (PostgreSQL, appendix A). */
const STOPPED = '57014';
/** Of a server that cannot answer now: connections, what a replica has to do first, its own resources, its operator, its log-in. */
const AWAY = /^(?:08|40|53|57P|58|28|3D)/;
/** Of a dataset that was dropped while it was read. */
const GONE = new Set(['42P01', '3F000']);

/** What the failure of a statement means for whoever asked: too slow, away for now, or a fault of ours. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  if (!isFromServer(error)) {
    // Whatever else goes wrong in a driver goes wrong with its connection.
    return isMistake(error) ? error : away(error);
  }
  if (code === STOPPED) return new OverdueError('a statement took too long', { cause: error });
  return typeof code === 'string' && (AWAY.test(code) || GONE.has(code)) ? away(error) : error;
}

/** What is wrong, in a few words for whoever runs the service. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof UnavailableError ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as { code?: unknown };
  return isFromServer(cause) || typeof code !== 'string' ? cause.message : code;
}

function away(cause: Error): UnavailableError {
  return new UnavailableError('the database cannot be reached', { cause });
}

/** Whether a server answered, and said no. */
export function isFromServer(error: Error): boolean {
  return 'severity' in error;
}

function isMistake(error: Error): boolean {
  return (
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  );
}
