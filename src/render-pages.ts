import type { ComponentType } from 'react';
import { PAGES } from './routes';
import Home from './pages/home';

/** Which component renders which address on the server. A test compares it with app.config.ts. */
export const RENDER_PAGES: Readonly<Partial<Record<string, ComponentType>>> = {
  [PAGES.home]: Home,
};
