import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulling the page down asks for it again. */
export function usePullDown(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
