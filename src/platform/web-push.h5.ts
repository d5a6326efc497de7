import type { WebPushSubscription } from '../../contract/audience';
import type { WebPushAsked, WebPushStanding } from './web-push';

export type { WebPushStanding } from './web-push';

const isSupported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The worker beside the pages, installed when it is not there yet. */
async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/service-worker.js');
  return navigator.serviceWorker.ready;
}

/** Looked up without installing anything. */
async function subscribed(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function webPushStanding(): Promise<WebPushStanding> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  try {
    return (await subscribed()) === null ? 'off' : 'on';
  } catch {
    return 'unsupported';
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = window.atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The browser asks whether it may notify. Only as what a tap does. */
export async function subscribeWebPush(serverKey: string): Promise<WebPushAsked> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return { kind: 'denied' };
    const { pushManager } = await worker();
    const options = { userVisibleOnly: true, applicationServerKey: bytesOf(serverKey) };
    const made = await pushManager.subscribe(options).catch(async (fault: unknown) => {
      // Subscribed under another key before, which the browser does not change by itself.
      const old = await pushManager.getSubscription();
      if (old === null) throw fault;
      await old.unsubscribe();
      return pushManager.subscribe(options);
    });
    const { endpoint, keys } = made.toJSON();
    return { kind: 'subscribed', subscription: { endpoint, keys } as WebPushSubscription };
  } catch {
    return { kind: 'failed' };
  }
}

export async function unsubscribeWebPush(): Promise<string | undefined> {
  if (!isSupported()) return undefined;
  try {
    const made = await subscribed();
    await made?.unsubscribe();
    return made?.endpoint;
  } catch {
    return undefined;
  }
}
