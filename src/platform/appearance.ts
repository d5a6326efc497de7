import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { isTab } from '../routes';
import themes from '../theme.json';
import type { Theme } from './settings-values';

const PAPER = { light: '#f7f4ee', dark: '#131517' } as const;

/** A theme was chosen in the app, so the bar of tabs no longer follows the phone by itself. */
let chosen = false;

const refused = (): void => undefined;

const lookOf = (theme: Theme): 'light' | 'dark' =>
  theme === 'system' ? (Taro.getAppBaseInfo().theme ?? 'light') : theme;

/** WeChat changes the bar of tabs only while a page of it is in sight. */
function paintTabs(theme: Theme): void {
  if (theme === 'system' && !chosen) return;
  if (!isTab(`/${Taro.getCurrentPages().at(-1)?.route ?? ''}`)) return;
  chosen = theme !== 'system';
  const look = lookOf(theme);
  const { tabColor, tabSelected, tabBackground } = themes[look];
  const borderStyle = look === 'dark' ? 'black' : 'white';
  Taro.setTabBarStyle({
    color: tabColor,
    selectedColor: tabSelected,
    backgroundColor: tabBackground,
    borderStyle,
  }).catch(refused);
}

/** WeChat changes the bar of the page in sight alone. */
function paintBar(theme: Theme): void {
  const look = lookOf(theme);
  const frontColor = look === 'dark' ? '#ffffff' : '#000000';
  Taro.setNavigationBarColor({ frontColor, backgroundColor: PAPER[look] }).catch(refused);
  Taro.setBackgroundColor({ backgroundColor: PAPER[look] }).catch(refused);
}

/** The bars that WeChat draws follow the theme chosen in the app, also on a page that somebody comes back to. */
export function useSystemAppearance(theme: Theme): void {
  const isPainted = useRef(false);
  const paint = (): void => {
    paintTabs(theme);
    if (theme === 'system' && !isPainted.current) return;
    isPainted.current = true;
    paintBar(theme);
  };
  useEffect(paint, [theme]);
  useDidShow(paint);
}
