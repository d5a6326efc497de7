import Taro, { useRouter } from '@tarojs/taro';
import { decoded } from './decoded';

export function open(address: string): void {
  void Taro.navigateTo({ url: address });
}

export function replace(address: string): void {
  void Taro.redirectTo({ url: address });
}

export function goBack(): void {
  // Opened from a link or a poster: there is nothing behind this page.
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else open('/pages/home');
}

/** Of a page that was opened by its address Taro hands the query over as it was written. */
export function usePageQuery(): Readonly<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, decoded(value ?? '')]));
}
