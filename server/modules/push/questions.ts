import { sql } from 'kysely';
import type { Trx } from '../../platform/db/store';
import type { Tokens } from './tokens';

/**
 * Counts a question that came out of a message, with its segment, channel and hour. Who asked is not kept: what people ask is
 * not what they agreed to have noted (个人信息保护法第六条). A token that means nothing counts nothing.
 */
export async function countQuestion(tokens: Tokens, trx: Trx, token: string, now: Date): Promise<void> {
  const delivery = tokens.read(token);
  if (!delivery) return;
  const row = await trx
    .selectFrom('push_deliveries')
    .select(['segment', 'channel'])
    .where('push', '=', delivery.push)
    .where('subscriber', '=', delivery.subscriber)
    .where('state', 'not in', ['suppressed', 'no-consent'])
    .executeTakeFirst();
  if (!row) return;
  await trx
    .insertInto('push_questions')
    .values({
      push: delivery.push,
      segment: row.segment,
      channel: row.channel ?? '',
      hour: now.toISOString().slice(0, 13),
      questions: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['push', 'segment', 'channel', 'hour'])
        .doUpdateSet({ questions: sql<number>`push_questions.questions + 1` }),
    )
    .execute();
}
