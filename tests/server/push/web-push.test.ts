import { generateVAPIDKeys } from 'web-push';
import { createSender } from '../../../server/modules/push/sending/sender';
import { createWebPushClient } from '../../../server/platform/web-push';
import { createPushServiceDouble, type PushServiceDouble } from '../../doubles/push-service/server';
import { embedded } from '../foi/engines';
import { sendingGround, type SendingGround } from './sending-ground';

const MORNING = '2026-11-23T09:00:00+08:00';

describe(createSender.name, () => {
  let service: PushServiceDouble;
  let ground: SendingGround;

  /** Browsers of people, by name; all kept as the audience module keeps them. */
  const take = async (browsers: readonly (readonly [string, number])[]): Promise<void> => {
    for (const [id, subscriber] of browsers) {
      const place = { table: 'web_push_endpoints', column: 'subscription_sealed', id };
      const subscription_sealed = ground.deps.cipher.seal(JSON.stringify(service.browser(id)), place);
      const row = {
        id,
        subscriber,
        host: '127.0.0.1',
        subscription_sealed,
        created_at: ground.clock.now().toISOString(),
      };
      await ground.store.write((trx) => trx.insertInto('web_push_endpoints').values(row).execute());
    }
  };
  const endOf = async (push: number, person: number): Promise<string> => {
    const row = (await ground.rows(push)).find(({ subscriber }) => subscriber === person);
    return [row?.state, row?.channel, row?.reason].join(' ');
  };
  const browsers = async (): Promise<string[]> =>
    (await ground.store.read.selectFrom('web_push_endpoints').select('id').orderBy('id').execute()).map(({ id }) => id);

  beforeEach(async () => {
    service = createPushServiceDouble();
    await service.listen();
    const webPush = createWebPushClient({
      ...generateVAPIDKeys(),
      subject: 'mailto:a@linxi.example',
      timeoutMs: 20_000,
    });
    ground = await sendingGround(embedded, { people: 3, now: MORNING, webPush });
  });
  afterEach(async () => {
    await ground.mustAddUp();
    await ground.stop();
    await service.close();
  });

  it('hands a message to a browser, encrypted and signed, under a topic of the push (RFC 8030)', async () => {
    await take([['phone', 1]]);
    const push = await ground.begin(['web-push']);
    await ground.sender.run();
    expect(await endOf(push, 1)).toBe('delivered web-push ');
    expect(await endOf(push, 2)).toBe('no-consent  no-browser');
    const { id } = await ground.push(push);
    expect(service.received('phone')).toEqual([{ topic: id.slice(0, 32), ttl: 259_200, bytes: expect.any(Number) }]);
  });

  it.each([404, 410])('forgets a browser that is gone (%s), and reaches the person by another one', async (status) => {
    await take([
      ['old', 1],
      ['new', 1],
      ['only', 2],
    ]);
    service.answer('old', { status });
    service.answer('only', { status });
    const push = await ground.begin(['web-push']);
    await ground.sender.run();
    expect(await endOf(push, 1)).toBe('delivered web-push ');
    expect(await endOf(push, 2)).toBe('no-consent  endpoint-gone');
    expect(await browsers()).toEqual(['new']);
  });

  it('rests as long as the service asks (429 with Retry-After), then goes on', async () => {
    await take([['phone', 1]]);
    service.answer('phone', { status: 429, headers: { 'retry-after': '120' } });
    const push = await ground.begin(['web-push']);
    await ground.sender.run();
    expect(await endOf(push, 1)).toBe('waiting web-push ');
    await ground.at('2026-11-23T09:01:59+08:00');
    expect(service.calls('phone')).toBe(1);
    await ground.at('2026-11-23T09:02:00+08:00');
    expect(await endOf(push, 1)).toBe('delivered web-push ');
    expect(await browsers()).toEqual(['phone']);
  });

  it('does not send again what may have been taken (502)', async () => {
    await take([['phone', 1]]);
    service.answer('phone', { status: 502 });
    const push = await ground.begin(['web-push', 'inbox']);
    await ground.sender.run();
    await ground.at('2026-11-23T09:10:00+08:00');
    expect(service.calls('phone')).toBe(1);
    expect(await endOf(push, 1)).toBe('delivered inbox outcome-unknown');
  });
});
