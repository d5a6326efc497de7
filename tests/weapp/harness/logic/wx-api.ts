import { wxCanvas } from './wx-canvas';
import { wxDevice } from './wx-device';
import { wxDialogs } from './wx-dialogs';
import { wxFiles } from './wx-files';
import { wxMedia } from './wx-media';
import { wxNames } from './wx-names';
import { wxQueries } from './wx-queries';
import { wxRequest } from './wx-request';
import { wxStorage } from './wx-storage';
import { wxSubscribe } from './wx-subscribe';
import type { Navigation, PageStack } from './page-stack';
import { describeFault, type CallOptions, type Phone } from './phone';

interface NavOptions extends CallOptions {
  url?: string;
  delta?: number;
  title?: string;
  frontColor?: string;
  backgroundColor?: string;
}

const NAVIGATIONS: Navigation[] = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'];

/** Calls that change something around the app which no test needs to see drawn; they are written down and succeed. */
const QUIET = [
  'hideHomeButton', 'hideKeyboard', 'hideNavigationBarLoading', 'hideShareMenu', 'hideTabBarRedDot', 'preloadPage',
  'removeTabBarBadge', 'reportAnalytics', 'reportEvent', 'setBackgroundColor', 'setBackgroundTextStyle', 'setTabBarBadge',
  'setTabBarItem', 'setTabBarStyle', 'showNavigationBarLoading', 'showShareMenu', 'showTabBarRedDot', 'startPullDownRefresh',
  'stopPullDownRefresh', 'openSetting', 'openPrivacyContract', 'openCustomerServiceChat', 'vibrateShort', 'openEmbeddedMiniProgram', 'setKeepScreenOn',
]; // prettier-ignore

/** The `wx` object: every name that WeChat declares. Those that are not played fail, and are written down. */
export function makeWx(phone: Phone, stack: PageStack, launchOptions: () => unknown): Record<string, unknown> {
  const names = wxNames();
  const pageId = () => stack.top?.id ?? 0;
  return {
    ...Object.fromEntries(names.map((name) => [name, unsimulated(phone, name)])),
    ...listeners(phone, names),
    ...Object.fromEntries(QUIET.map((name) => [name, quiet(phone, name)])),
    ...wxDevice(phone, launchOptions, new Set(names)),
    ...wxStorage(phone),
    ...wxDialogs(phone),
    ...wxSubscribe(phone),
    ...wxRequest(phone),
    ...wxFiles(phone),
    ...wxMedia(phone, pageId),
    ...wxCanvas(phone),
    ...wxQueries(phone, pageId),
    ...navigation(phone, stack),
  };
}

const unsimulated =
  (phone: Phone, name: string) =>
  (options?: CallOptions): unknown => {
    phone.rpc.record('unsimulated', name);
    return typeof options === 'object' ? phone.fail(name, options, 'not simulated') : undefined;
  };

const quiet = (phone: Phone, name: string) => (options?: CallOptions) => {
  phone.noteCall(name, options);
  return phone.succeed(name, options);
};

/** `wx.onThemeChange(listener)` and its like; `app.setTheme()` and `app.setNetwork()` make them fire. */
function listeners(phone: Phone, names: string[]) {
  const pairs = names.flatMap((name) => {
    const match = /^(on|off)([A-Z]\w+)$/.exec(name);
    if (!match) return [];
    const event = match[2] ?? '';
    type Listener = (value: unknown) => void;
    const add = (listener: Listener) => phone.on(event, listener);
    const remove = (listener?: Listener) => phone.off(event, listener);
    return [[name, match[1] === 'on' ? add : remove]];
  });
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

function navigation(phone: Phone, stack: PageStack) {
  const go = (how: Navigation) => (given?: NavOptions) => {
    const options = given ?? {};
    const silentChannel = { on: nothing, once: nothing, emit: nothing, off: nothing };
    const done = stack.navigate(how, options.url ?? '', options.delta).then(
      () => ({ how: 'success' as const, answer: { errMsg: `${how}:ok`, eventChannel: silentChannel } }),
      (error: unknown) => {
        phone.fault(`${how} ${options.url ?? ''}: ${describeFault(error)}`);
        const message = error instanceof Error ? error.message : String(error);
        return { how: 'fail' as const, answer: phone.inApp({ errMsg: `${how}:fail ${message}` }) };
      },
    );
    const hasCallback = Boolean(options.success ?? options.fail ?? options.complete);
    const settled = done.then((result) => phone.settle(options, result.how, result.answer));
    return hasCallback ? undefined : settled;
  };
  const repaint = (change: (page: NonNullable<PageStack['top']>) => void) => {
    const page = stack.top;
    if (!page) return;
    change(page);
    void phone.rpc.call.paintChrome(page.id, stack.chrome(page)).catch(nothing);
  };
  return {
    ...Object.fromEntries(NAVIGATIONS.map((how) => [how, go(how)])),
    setNavigationBarTitle(options: NavOptions) {
      repaint((page) => (page.title = options.title ?? ''));
      return phone.succeed('setNavigationBarTitle', options);
    },
    setNavigationBarColor(options: NavOptions) {
      const { backgroundColor, frontColor } = options;
      phone.noteCall('setNavigationBarColor', { backgroundColor, frontColor });
      repaint((page) => {
        page.navColours = {
          ...(backgroundColor === undefined ? {} : { background: backgroundColor }),
          ...(frontColor === undefined ? {} : { text: frontColor }),
        };
      });
      return phone.succeed('setNavigationBarColor', options);
    },
  };
}

const nothing = (): void => undefined;
