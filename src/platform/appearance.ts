import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Theme } from './settings-values';

const PAPER = { light: '#f7f4ee', dark: '#131517' } as const;

/** The bars that WeChat draws follow the theme chosen in the app. */
export function useSystemAppearance(theme: Theme): void {
  useEffect(() => {
    if (theme === 'system') return;
    void Taro.setNavigationBarColor({
      frontColor: theme === 'dark' ? '#ffffff' : '#000000',
      backgroundColor: PAPER[theme],
    });
    void Taro.setBackgroundColor({ backgroundColor: PAPER[theme] });
  }, [theme]);
}
