import { parentPort, workerData } from 'node:worker_threads';
import { PackageFiles } from '../package-files';
import type { HostSide, Json, JsonObject, LogicSide, ViewMessage } from '../protocol';
import { Rpc } from '../rpc';
import { ComponentInstances } from './component-instances';
import { ModuleLoader } from './module-loader';
import type { OpenPage, Scope } from './page-instance';
import { PageStack } from './page-stack';
import { describeFault, Phone, plain, type PhoneStart } from './phone';
import { makeWx } from './wx-api';

if (!parentPort) throw new Error('the logic thread runs in a worker');

const start = workerData as PhoneStart;
const rpc = new Rpc<HostSide>(parentPort);
const files = new PackageFiles(start.dist);
const globals: Scope = {};
const loader = new ModuleLoader(files, globals);
const phone = new Phone(start, rpc, loader.parse);
const components = new ComponentInstances(phone, files);
const stack = new PageStack(phone, files, loader, components);
let app: Scope | undefined;
let launchOptions: JsonObject = { path: files.app.entryPagePath ?? files.app.pages[0] ?? '', query: {}, scene: 1001 };

const callApp = (name: string, ...args: unknown[]): void => {
  const run = app?.[name];
  if (typeof run === 'function') phone.guard(() => Reflect.apply(run, app, args));
};

function logger(level: string) {
  return (...args: unknown[]) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : describeFault(arg))).join(' ');
    rpc.record('log', { level, text });
    if (level === 'error') phone.fault(`console.error: ${text}`);
  };
}

/** Timers whose callbacks cannot end the thread, as no callback ends WeChat's. */
const guardTimer =
  (set: typeof setTimeout | typeof setInterval) =>
  (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const timer = set(() => void phone.guard(() => work(...args)), ms);
    return Number(timer);
  };

Object.assign(loader.context, {
  console: Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd'].map((level) => [level, logger(level)]),
  ),
  setTimeout: guardTimer(setTimeout),
  setInterval: guardTimer(setInterval),
  clearTimeout,
  clearInterval,
  wx: makeWx(phone, stack, () => launchOptions),
  App: (definition: Scope) => (app = definition),
  getApp: () => app,
  getCurrentPages: () => stack.pages.map((page) => page.instance),
  Page: (definition: Scope) => stack.definitions.set(loader.loading ?? '', definition),
  Component: (definition: Scope) => components.definitions.set(loader.loading ?? '', definition),
  Behavior: (definition: Scope) => definition,
});

process.on('unhandledRejection', (reason) => {
  phone.fault(`unhandled rejection: ${describeFault(reason)}`);
  callApp('onUnhandledRejection', { reason });
});

function handleEvent(page: OpenPage, { handler, componentId, event }: Extract<ViewMessage, { kind: 'event' }>): void {
  if (event['type'] === 'tap') phone.lastTapAt = performance.now();
  const owner = componentId === undefined ? page.instance : components.find(page, componentId);
  const run = owner?.[handler];
  if (typeof run === 'function') phone.guard(() => Reflect.apply(run, owner, [phone.inApp(event)]));
  else if (owner) phone.fault(`${page.route} has no handler ${handler}`);
}

function share(name: 'onShareAppMessage' | 'onShareTimeline', argument: JsonObject): Json {
  const page = stack.top;
  if (!page || typeof page.instance[name] !== 'function') return null;
  const result = plain(stack.call(page, name, phone.inApp(argument)));
  rpc.record('calls', { name, options: result });
  return result;
}

const navigateFromView = (message: Extract<ViewMessage, { kind: 'navigate' }>) =>
  stack.navigate(message.how as 'navigateTo', message.url).catch((error: unknown) => phone.fault(describeFault(error)));

const logic: LogicSide = {
  async launch(address) {
    loader.require('app');
    if (!app) throw new Error('app.js did not call App()');
    const first = address ?? files.app.entryPagePath ?? files.app.pages[0] ?? '';
    const { route, query } = stack.parse(first.startsWith('/') ? first : `/${first}`);
    launchOptions = { path: route, query, scene: address ? 1007 : 1001, referrerInfo: {}, mode: 'default' };
    callApp('onLaunch', phone.inApp(launchOptions));
    callApp('onShow', phone.inApp(launchOptions));
    await stack.navigate('reLaunch', first.startsWith('/') ? first : `/${first}`);
  },
  async fromView(pageId, message) {
    if (message.kind === 'fault') {
      phone.fault(`view: ${message.text}`);
      return;
    }
    const page = stack.byId(pageId);
    if (!page) return;
    if (message.kind === 'event') handleEvent(page, message);
    else if (message.kind === 'attached') components.attach(page, message);
    else if (message.kind === 'properties') components.change(page, message);
    else if (message.kind === 'detached') components.detach(page, message);
    else if (message.kind === 'navigate') await navigateFromView(message);
    else if (message.kind === 'share') share('onShareAppMessage', { from: 'button', target: message.target });
    else {
      stack.call(page, 'onPageScroll', phone.inApp({ scrollTop: message.scrollTop }));
      if (message.reachedBottom) stack.call(page, 'onReachBottom');
    }
  },
  switchTab: (path) => stack.navigate('switchTab', `/${path}`),
  back: () => stack.navigate('navigateBack', ''),
  open: (address) => stack.navigate('navigateTo', address),
  async status() {
    return {
      pending: phone.pending + rpc.pending,
      setDataCount: stack.pages.reduce((sum, page) => sum + page.setDataCount, 0),
      stack: stack.pages.map((page) => page.route),
    };
  },
  async setNetwork(network) {
    const changed = network.offline !== phone.network.offline;
    phone.network = network;
    if (!changed) return;
    const networkType = network.offline ? 'none' : 'wifi';
    phone.emit('NetworkStatusChange', { isConnected: !network.offline, networkType });
  },
  async setDevice(device) {
    const themeChanged = device.theme !== phone.device.theme;
    phone.device = device;
    if (themeChanged) phone.emit('ThemeChange', { theme: device.theme });
    if (stack.top) await rpc.call.paintChrome(stack.top.id, stack.chrome(stack.top));
  },
  async answer(question, value) {
    phone.answers[question].push(value);
  },
  share: async (from) => share(from === 'menu' ? 'onShareAppMessage' : 'onShareTimeline', { from: 'menu' }),
  async pullDown() {
    if (stack.top) stack.call(stack.top, 'onPullDownRefresh');
  },
  async leaveApp() {
    if (stack.top) stack.call(stack.top, 'onHide');
    callApp('onHide');
  },
  async returnToApp() {
    callApp('onShow', phone.inApp(launchOptions));
    if (stack.top) stack.call(stack.top, 'onShow');
  },
  storage: async () => phone.storage,
  async emitMedia(id, event, detail) {
    phone.emit(`${id}:${event}`, detail);
  },
};
rpc.answerWith(logic);
