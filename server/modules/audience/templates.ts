import type { PushTemplate } from '../../../contract/push';
import { fieldsOf, type TemplateField } from '../../../domain/push';
import type { Clock } from '../../platform/clock';
import type { Store, Trx } from '../../platform/db/store';
import { WechatError, WechatUnreachable } from '../../platform/wechat/answer';
import type { WechatClient } from '../../platform/wechat/client';
import { readTemplates, type ToldTemplate } from '../../platform/wechat/templates';

export type KeptTemplate = PushTemplate & { readonly number: number };

const OLD_MS = 10 * 60_000;

export interface Templates {
  /** In use, as they were told last. */
  kept(): Promise<readonly KeptTemplate[]>;
  /** Asks WeChat when the last answer is old; tells what went wrong, in words. */
  refresh(): Promise<string | null>;
}

async function keepOne(trx: Trx, told: ToldTemplate, at: string): Promise<void> {
  const values = {
    title: told.title,
    kind: told.kind,
    fields: JSON.stringify(fieldsOf(told.content, told.enums)),
    example: told.example,
    in_use: 1,
    told_at: at,
  };
  const known = await trx
    .updateTable('wechat_templates')
    .set(values)
    .where('template_id', '=', told.templateId)
    .returning('number')
    .executeTakeFirst();
  if (known) return;
  const { value: number } = await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', 'wechat-template')
    .returning('value')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('wechat_templates')
    .values({ number, template_id: told.templateId, ...values })
    .execute();
}

/** The templates of subscribe messages, kept so that nobody waits for WeChat to see them. */
export function createTemplates(store: Store, clock: Clock, wechat: WechatClient | undefined): Templates {
  let askedAt = -Infinity;
  let problem: string | null = null;
  const ask = async (client: WechatClient): Promise<void> => {
    const told = await readTemplates(client);
    await store.write(async (trx) => {
      const at = clock.now().toISOString();
      await trx.updateTable('wechat_templates').set({ in_use: 0 }).execute();
      for (const each of told) await keepOne(trx, each, at);
    });
  };
  return {
    async kept() {
      const rows = await store.read
        .selectFrom('wechat_templates')
        .selectAll()
        .where('in_use', '=', 1)
        .orderBy('number')
        .execute();
      return rows.map(({ number, template_id, title, kind, fields, example }) => ({
        number,
        templateId: template_id,
        title,
        kind,
        fields: (JSON.parse(fields) as TemplateField[]).map(({ choices, ...field }) => ({
          ...field,
          choices: [...choices],
        })),
        example,
      }));
    },
    async refresh() {
      const now = clock.now().getTime();
      if (!wechat || now - askedAt < OLD_MS) return problem;
      askedAt = now;
      try {
        await ask(wechat);
        problem = null;
      } catch (cause) {
        if (!(cause instanceof WechatError || cause instanceof WechatUnreachable)) throw cause;
        problem = '暂时读不到微信的消息模板，显示的是上次读到的。';
      }
      return problem;
    },
  };
}
