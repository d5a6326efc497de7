import { randomBytes } from 'node:crypto';
import type { Device } from '../protocol';
import type { CallOptions, Phone } from './phone';

const NAV_BAR_HEIGHT = 44;

function screen(device: Device) {
  const { width, height, statusBarHeight, safeAreaBottom } = device;
  const bottom = height - safeAreaBottom;
  return {
    pixelRatio: 2,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - statusBarHeight - NAV_BAR_HEIGHT,
    statusBarHeight,
    screenTop: statusBarHeight + NAV_BAR_HEIGHT,
    safeArea: { top: statusBarHeight, left: 0, right: width, bottom, width, height: bottom - statusBarHeight },
  };
}

function model(device: Device) {
  const isIos = device.platform === 'ios';
  return {
    brand: isIos ? 'iPhone' : 'HUAWEI',
    model: isIos ? 'iPhone 13' : 'NOH-AN00',
    system: isIos ? 'iOS 16.0' : 'Android 12',
    platform: device.platform,
    benchmarkLevel: 30,
    memorySize: 4096,
    abi: 'arm64-v8a',
  };
}

const base = (device: Device) => ({
  SDKVersion: device.sdkVersion,
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
  fontSizeSetting: device.fontSizeSetting,
  fontSizeScaleFactor: device.fontSizeSetting / 16,
  theme: device.theme,
  host: { env: 'WeChat', appId: '', version: 0 },
});

/** Where the phone of the tests is: in 青石镇. */
const PLACE = { latitude: 26.8671, longitude: 118.4015, speed: -1, accuracy: 30 };

/** What the phone says of itself, its network and its user. */
export function wxDevice(phone: Phone, launchOptions: () => unknown, knownNames: ReadonlySet<string>) {
  const everything = () => ({ ...screen(phone.device), ...model(phone.device), ...base(phone.device) });
  const networkType = () => ({ networkType: phone.network.offline ? 'none' : 'wifi', signalStrength: 3 });
  let codes = 0;
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getSystemInfoSync: () => phone.inApp(everything()),
    getSystemInfo: (options?: CallOptions) => phone.succeed('getSystemInfo', options, everything()),
    getSystemInfoAsync: (options?: CallOptions) => phone.succeed('getSystemInfoAsync', options, everything()),
    getWindowInfo: () => phone.inApp(screen(phone.device)),
    getDeviceInfo: () => phone.inApp(model(phone.device)),
    getAppBaseInfo: () => phone.inApp(base(phone.device)),
    getSystemSetting: () => phone.inApp({ wifiEnabled: true, locationEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: () => phone.inApp({ albumAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getAccountInfoSync: () =>
      phone.inApp({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => phone.inApp(launchOptions()),
    getEnterOptionsSync: () => phone.inApp(launchOptions()),
    getMenuButtonBoundingClientRect() {
      const right = phone.device.width - 7;
      const top = phone.device.statusBarHeight + 4;
      return phone.inApp({ width: 87, height: 32, top, right, bottom: top + 32, left: right - 87 });
    },
    canIUse: (what: string) => !/^\w+$/.test(what) || knownNames.has(what),
    getNetworkType: (options?: CallOptions) => phone.succeed('getNetworkType', options, networkType()),
    login(options?: CallOptions) {
      codes += 1;
      const code = phone.start.loginCodes[codes - 1] ?? `code-${codes}`;
      if (phone.network.offline) return phone.fail('login', options, 'network error');
      return phone.succeed('login', options, { code });
    },
    checkSession: (options?: CallOptions) => phone.succeed('checkSession', options),
    getPrivacySetting: (options?: CallOptions) =>
      phone.succeed('getPrivacySetting', options, {
        needAuthorization: false,
        privacyContractName: '《用户隐私保护指引》',
      }),
    requirePrivacyAuthorize: (options?: CallOptions) => phone.succeed('requirePrivacyAuthorize', options),
    getSetting: (options?: CallOptions) => phone.succeed('getSetting', options, { authSetting: {} }),
    authorize(options?: CallOptions) {
      const granted = phone.answers.permission.shift() ?? true;
      return granted ? phone.succeed('authorize', options) : phone.fail('authorize', options, 'auth deny');
    },
    addPhoneCalendar(options: CallOptions) {
      phone.noteCall('addPhoneCalendar', options);
      const granted = phone.answers.permission.shift() ?? true;
      return granted
        ? phone.succeed('addPhoneCalendar', options)
        : phone.fail('addPhoneCalendar', options, 'auth deny');
    },
    getLocation(options: CallOptions) {
      phone.noteCall('getLocation', options);
      const granted = phone.answers.permission.shift() ?? true;
      return granted ? phone.succeed('getLocation', options, PLACE) : phone.fail('getLocation', options, 'auth deny');
    },
    openLocation(options: CallOptions) {
      phone.noteCall('openLocation', options);
      return phone.succeed('openLocation', options);
    },
    getRandomValues(options: CallOptions & { length?: number }) {
      const randomValues = Uint8Array.from(randomBytes(options.length ?? 0)).buffer;
      return phone.settle(options, 'success', { randomValues, errMsg: 'getRandomValues:ok' });
    },
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    nextTick: (work: () => void) => phone.later(work),
    arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
  };
}
