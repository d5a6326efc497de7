import type { Store } from '../../platform/db/store';
import type { Clock } from '../../platform/clock';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which publication has ended; undefined for every other message. @source 微信 PUBLISHJOBFINISH (law.md 6.5) */
export const endedPublication = (message: Json): string | undefined => {
  const info = message['PublishEventInfo'];
  if (message['Event'] !== 'PUBLISHJOBFINISH' || !isJson(info)) return undefined;
  const id = info['publish_id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
};

/** Looks at once at what has ended, instead of at the next look; told again it changes nothing. */
export const lookNow = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  publishId: string,
): Promise<unknown> =>
  store.write((trx) =>
    trx
      .updateTable('official_articles')
      .set({ next_try_at: clock.now().toISOString() })
      .where('publish_id', '=', publishId)
      .where('state', '=', 'publishing')
      .execute(),
  );
