import Taro from '@tarojs/taro';

/** Calls a telephone number; the phone asks first. */
export function callPhone(phone: string): void {
  // Closing the phone's question is an answer too.
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}

/** An address outside: a mini-program may not open it, so it goes to the clipboard, and WeChat says so. */
export function openOutside(url: string): void {
  Taro.setClipboardData({ data: url.replace(/^mailto:/, '') }).catch(() => undefined);
}
