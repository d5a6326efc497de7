import type { WechatConsents } from '../../../../contract/audience';
import type { AudienceDeps } from '../deps';
import { accept, close } from '../stock';
import type { SubscriberRow } from '../tables';

/** What `wx.requestSubscribeMessage` gave, once for each key; templates that nobody asks for are passed over. */
export async function tellConsents(
  deps: AudienceDeps,
  row: SubscriberRow,
  { results }: WechatConsents,
  key: string,
): Promise<void> {
  const templates = await deps.templates();
  const told = deps.keyedHash.hash('consent report', String(row.number), key);
  await deps.store.write(async (trx) => {
    const now = deps.clock.now();
    await deps.store.lockRow(trx, 'subscribers', row.id);
    const isNew = await trx
      .insertInto('audience_told')
      .values({ id: told, at: now.toISOString() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!isNew) return;
    for (const { templateId, result } of results) {
      const template = templates.find((each) => each.templateId === templateId);
      if (!template) continue;
      const about = {
        template: template.number,
        kind: template.kind,
        subscriber: row.number,
        toldBy: 'phone',
      } as const;
      if (result === 'accept' || result === 'acceptWithAudio') await accept(trx, about, now);
      else if (result === 'reject') await close(trx, about, 'rejected', now);
      else if (result === 'ban') await close(trx, about, 'banned', now);
    }
  });
}
