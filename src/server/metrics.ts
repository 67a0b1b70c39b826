import { type Answer, type Ask, type MaybeAnswer, readOnlyPlace } from './exchange.ts';

/** Where figures are told, to whoever runs the service: no page of another origin has to read them. */
export const METRICS_PATH = '/metrics';

/** Answers `/metrics` where there are figures to tell; null for any other path. */
export function answerMetrics(
  { path, method }: Ask,
  tell: (() => Promise<Answer>) | undefined,
): MaybeAnswer | null {
  if (path !== METRICS_PATH || tell === undefined) return null;
  if (method !== 'GET' && method !== 'HEAD') return readOnlyPlace();
  return tell();
}
