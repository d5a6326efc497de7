import { useEffect } from 'react';
import type { Theme } from './settings-values';

/** The ground behind the page follows the theme chosen in the app. */
export function useSystemAppearance(theme: Theme): void {
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.toggle('theme-dark', theme === 'dark');
    classList.toggle('theme-light', theme === 'light');
  }, [theme]);
}
