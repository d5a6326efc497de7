import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { takeOver } from './first-screen';

export interface PageMeta {
  readonly title: string;
  readonly description?: string | undefined;
  /** Share picture, a path under /media. */
  readonly image?: string | undefined;
}

/** The page's title in the navigation bar. */
export function usePageMeta({ title }: PageMeta, ready: boolean): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  useEffect(() => {
    if (ready) takeOver();
  }, [ready]);
}
