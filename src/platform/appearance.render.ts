import type { Theme } from './settings-values';

export const useSystemAppearance = (_theme: Theme): void => undefined;
