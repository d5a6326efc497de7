import type { Settings } from './settings-values';

/** What the server gives to one rendering, and what the rendering gives back. Only the render bundle uses it. */
export interface RenderContext {
  readonly now: Date;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** To traditional script, when the reader wants it. */
  readonly convert: ((text: string) => string) | null;
  /** Answers read so far; null means that the API has no such thing. */
  readonly answers: Map<string, unknown>;
  /** Paths that were asked for and are not there yet. */
  readonly wanted: Set<string>;
  meta: { title: string; description?: string | undefined; image?: string | undefined };
}

let current: RenderContext | null = null;

export const renderContext = (): RenderContext => {
  if (!current) throw new Error('nothing is being rendered');
  return current;
};

/** Rendering is synchronous, so one variable is enough. */
export function withRenderContext<T>(context: RenderContext, work: () => T): T {
  current = context;
  try {
    return work();
  } finally {
    current = null;
  }
}
