import type { FastifyServerOptions } from 'fastify';
import { systemClock } from '../clock';

interface Faulty {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly code?: string;
  readonly cause?: unknown;
}

/** What of an error may be written down. A database's `detail` repeats the row, so it stays out. */
function plainError(
  error: Faulty,
  depth = 0,
): { [key: string]: unknown; type: string; message: string; stack: string } {
  const { name, message, stack, code, cause } = error;
  const inner = cause instanceof Error && depth < 3 ? { cause: plainError(cause, depth + 1) } : {};
  return { type: name ?? 'Error', message: message ?? '', stack: stack ?? '', code, ...inner };
}

/** One JSON line an event, without bodies, addresses, query strings or names. */
export function loggerOptions(level: string): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${systemClock.now().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: plainError, req: () => ({}), res: () => ({}) },
  };
}
