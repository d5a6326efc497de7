import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { isTab } from '../routes';
import themes from '../theme.json';
import type { Theme } from './settings-values';

const PAPER = { light: '#f7f4ee', dark: '#131517' } as const;

/** A theme was chosen in the app, so the bar of tabs no longer follows the phone by itself. */
let chosen = false;

const refused = (): void => undefined;

/** WeChat changes the bar of tabs only while a page of it is in sight. */
function paintTabs(theme: Theme): void {
  if (theme === 'system' && !chosen) return;
  if (!isTab(`/${Taro.getCurrentPages().at(-1)?.route ?? ''}`)) return;
  chosen = theme !== 'system';
  const look = theme === 'system' ? (Taro.getAppBaseInfo().theme ?? 'light') : theme;
  const { tabColor, tabSelected, tabBackground } = themes[look];
  const borderStyle = look === 'dark' ? 'black' : 'white';
  Taro.setTabBarStyle({
    color: tabColor,
    selectedColor: tabSelected,
    backgroundColor: tabBackground,
    borderStyle,
  }).catch(refused);
}

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
  useEffect(() => paintTabs(theme), [theme]);
  useDidShow(() => paintTabs(theme));
}
