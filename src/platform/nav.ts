import Taro, { useRouter } from '@tarojs/taro';
import { isTab } from '../routes';
import { decoded } from './decoded';

const pathOf = (address: string): string => address.split('?')[0] ?? address;

/** Opens a page of the app. Tab pages are switched to; with ten pages open, the top one is replaced. */
export function open(address: string): void {
  if (isTab(pathOf(address))) void Taro.switchTab({ url: pathOf(address) });
  else if (Taro.getCurrentPages().length >= 10) void Taro.redirectTo({ url: address });
  else void Taro.navigateTo({ url: address });
}

/** Opens a page in the place of this one, so that going back does not return here. */
export function replace(address: string): void {
  if (isTab(pathOf(address))) void Taro.switchTab({ url: pathOf(address) });
  else void Taro.redirectTo({ url: address });
}

export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else open('/pages/home');
}

/** The query of this page, decoded: WeChat hands it over as it was written. */
export function usePageQuery(): Readonly<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, decoded(value ?? '')]));
}
