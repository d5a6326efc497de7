import type { Page, Worker } from 'playwright-core';
import { generateVAPIDKeys } from 'web-push';
import { PAGES, toContent } from '../../src/routes';
import type { Visit } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

const TOKEN = 'token-of-a-message-123';
const ISSUE = `${toContent('qa-issues', 'yibao-shebao-wenda-1')}&m=${TOKEN}`;

/** The worker of the site, once it runs and holds the page. */
async function workerOf({ page, context, open }: Visit): Promise<Worker> {
  await open(PAGES.me);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** A message arrives from the push service, as the browser hands it to the worker. */
async function arrives({ page, context }: Visit, origin: string, message: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registration;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: message });
}

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

/** Notifications that stand on the screen, once there is one. */
async function shownBy(worker: Worker): Promise<Shown[]> {
  for (let look = 0; look < 100; look += 1) {
    const shown = await worker.evaluate(async () => {
      const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
      const notes = await registration.getNotifications();
      return notes.map(({ title, body, data }) => ({ title, body, url: (data as { url: string }).url }));
    });
    if (shown.length > 0) return shown;
    await new Promise((done) => setTimeout(done, 100));
  }
  return [];
}

/** A tap on the notification, as the browser tells the worker of it. */
const tapsOn = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
    const [notification] = await registration.getNotifications();
    const Made = (self as unknown as { NotificationEvent: new (type: string, init: object) => Event })
      .NotificationEvent;
    self.dispatchEvent(new Made('notificationclick', { notification }));
  });

describe('a message that was pushed to a browser', () => {
  const site = setUpPhone();
  const told = { title: '门诊报销有新说法', text: '参保人看门诊，报销比例提高了。', url: ISSUE, tag: 'push-1' };

  async function takesPush(): Promise<{ visit: Visit; worker: Worker }> {
    const visit = await site.phone.visit();
    await visit.context.grantPermissions(['notifications'], { origin: site.origin });
    return { visit, worker: await workerOf(visit) };
  }

  it('is shown as it came, once, and a tap opens its page, which tells that it was opened', async () => {
    const { visit, worker } = await takesPush();
    await arrives(visit, site.origin, JSON.stringify(told));
    await arrives(visit, site.origin, JSON.stringify(told));
    expect(await shownBy(worker)).toEqual([{ title: told.title, body: told.text, url: ISSUE }]);
    const events: unknown[] = [];
    visit.page.on('request', (request) => {
      if (request.url().endsWith('/api/push/events')) events.push(request.postDataJSON());
    });
    await tapsOn(worker);
    await visit.page.waitForURL(`**${ISSUE}`);
    for (let look = 0; look < 100 && events.length < 2; look += 1) await visit.page.waitForTimeout(100);
    expect(events).toEqual([
      { token: TOKEN, kind: 'opened' },
      { token: TOKEN, kind: 'clicked' },
    ]);
    await visit.context.close();
  });

  it('that says nothing readable still leads to the inbox; one that leads elsewhere opens nothing', async () => {
    const { visit, worker } = await takesPush();
    await arrives(visit, site.origin, 'not JSON');
    expect(await shownBy(worker)).toMatchObject([{ title: '临溪发布', url: PAGES.audienceInbox }]);
    await visit.context.close();

    const other = await takesPush();
    await arrives(other.visit, site.origin, JSON.stringify({ ...told, url: 'https://elsewhere.example/' }));
    await shownBy(other.worker);
    await tapsOn(other.worker);
    await other.visit.page.waitForTimeout(500);
    expect(new URL(other.visit.page.url()).origin).toBe(site.origin);
    await other.visit.context.close();
  });
});

const { publicKey, privateKey } = generateVAPIDKeys();
const WEB_PUSH = {
  WEB_PUSH_PUBLIC_KEY: publicKey,
  WEB_PUSH_PRIVATE_KEY: privateKey,
  WEB_PUSH_SUBJECT: 'mailto:gongkai@linxi.example',
  WEB_PUSH_HOSTS: 'push.example',
};

describe('the notifications of a browser', () => {
  const site = setUpPhone(WEB_PUSH);

  it('are asked for by a tap alone; where the browser says no, the inbox stays and the page says how to change it', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await page.addInitScript(() => {
      const asked = { count: 0 };
      Object.assign(window, { asked });
      Notification.requestPermission = () => {
        asked.count += 1;
        return Promise.resolve('denied');
      };
    });
    await choosesIn(page, open);
    const askedCount = () => page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count);
    expect(await askedCount()).toBe(0);
    await page.getByRole('button', { name: '打开浏览器提醒' }).tap();
    await page.getByText('没有打开。消息照样放进“消息”。').waitFor();
    expect(await askedCount()).toBe(1);
    await context.close();
  });

  it('are kept by the server where the browser says yes, and given up again', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    // No push service can be reached from here; what the browser would be given by one is put in its place.
    await page.addInitScript((endpoint) => {
      let made: { endpoint: string } | null = null;
      const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
      Notification.requestPermission = () => Promise.resolve('granted');
      PushManager.prototype.subscribe = () => {
        made = { endpoint };
        return Promise.resolve(subscription());
      };
      PushManager.prototype.getSubscription = () => Promise.resolve(made === null ? null : subscription());
      const subscription = () =>
        ({
          endpoint,
          toJSON: () => ({ endpoint, keys }),
          unsubscribe: () => {
            made = null;
            return Promise.resolve(true);
          },
        }) as unknown as PushSubscription;
    }, 'https://push.example/one-browser');
    await choosesIn(page, open);
    await page.getByRole('button', { name: '打开浏览器提醒' }).tap();
    await page.getByText('这个浏览器会弹出提醒。').waitFor();
    const browsers = () =>
      page.evaluate(async () => {
        const secret = JSON.parse(localStorage.getItem('mingbai:subscriber-secret') ?? '""') as string;
        const answer = await fetch('/api/audience/me', { headers: { 'x-mingbai-subscriber': secret } });
        return ((await answer.json()) as { channels: { webPush: number } }).channels.webPush;
      });
    expect(await browsers()).toBe(1);
    await page.getByRole('button', { name: '关掉浏览器提醒' }).tap();
    await page.getByText('关掉了。').waitFor();
    expect(await browsers()).toBe(0);
    await context.close();
  });

  it('are not offered where the browser has none: the page says so plainly', async () => {
    const visit = await site.phone.visit();
    await visit.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager');
    });
    await choosesIn(visit.page, visit.open);
    await visit.page.getByText('这个浏览器不能弹出提醒').waitFor();
    expect(await visit.page.getByRole('button', { name: '打开浏览器提醒' }).count()).toBe(0);
    await visit.context.close();
  });
});

async function choosesIn(page: Page, open: Visit['open']): Promise<void> {
  await open(PAGES.audienceChoose);
  await page.getByText('医疗医保', { exact: true }).tap();
  await page.getByText('看过了，我同意').tap();
  await page.getByRole('button', { name: '存下来' }).tap();
  await page.getByText('存好了').waitFor();
}
