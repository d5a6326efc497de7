import { createHash } from 'node:crypto';
import { endedPublication } from '../../../server/modules/official-account/account-event';
import { embedded } from '../foi/engines';
import { runAccountCity, type AccountCity } from './account-city';

const token = 'TokenOfTheAccount';

const signed = (timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');

describe(endedPublication.name, () => {
  let account: AccountCity;
  const told: string[] = [];
  beforeAll(async () => {
    account = await runAccountCity(embedded, { WECHAT_ACCOUNT_PUSH_TOKEN: token });
    account.wechat.account.onJob = (xml) => void told.push(xml);
  }, 60_000);
  afterAll(() => account.stop());

  const tell = (xml: string, signature: string) =>
    account.city.app.inject({
      method: 'POST',
      url: `/api/wechat/account-messages?signature=${signature}&timestamp=1790000000&nonce=12345`,
      headers: { 'content-type': 'text/xml' },
      payload: xml,
    });

  it('lets a publication be looked at as soon as the platform says that it has ended, and not by anybody else’s word', async () => {
    const writer = await account.as('editor');
    const publisher = await account.as('publisher');
    const { id } = await account.write(writer);
    const draft = await account.until(writer, id, ({ state }) => state === 'draft');
    account.wechat.publications('wait');
    const path = `/api/staff/official-account/articles/${id}/publication`;
    await account.ask('POST', path, publisher, { version: draft.version });
    await account.until(writer, id, ({ state }) => state === 'publishing');
    account.wechat.finishJobs(0);
    const [xml = ''] = told;
    expect((await tell(xml, 'not-a-signature')).statusCode).toBe(403);
    for (let times = 0; times < 3; times += 1) {
      const answer = await tell(xml, signed('1790000000', '12345'));
      expect([answer.statusCode, answer.body]).toEqual([200, 'success']);
    }
    await account.until(writer, id, ({ state }) => state === 'published');
  });

  it('takes no notice of other messages', () => {
    expect(endedPublication({ Event: 'subscribe', FromUserName: 'o' })).toBeUndefined();
    expect(endedPublication({ Event: 'PUBLISHJOBFINISH', PublishEventInfo: 'rubbish' })).toBeUndefined();
  });
});
