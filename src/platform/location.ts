import Taro from '@tarojs/taro';
import type { Coordinates } from '../../domain/gazette/distance';

/** Where the phone is, in the coordinates of Chinese maps; or why it does not say. */
export type Located =
  | { readonly state: 'located'; readonly place: Coordinates }
  /** The resident said no, now or in the settings. */
  | { readonly state: 'refused' }
  /** Nobody said no, but nothing came. */
  | { readonly state: 'failed' };

/** Asks where the phone is. WeChat asks the resident; what comes stays on the phone. */
export async function locate(): Promise<Located> {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { state: 'located', place: { latitude, longitude } };
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
    return { state: /auth|deny|denied|cancel|privacy/.test(said) ? 'refused' : 'failed' };
  }
}

/** A place on a map, by its name and address. */
export interface MapPlace extends Coordinates {
  readonly name: string;
  readonly address: string;
}

const SCALE = 16;

/** Shows a place on WeChat's own map, which leads there. */
export function openMap({ latitude, longitude, name, address }: MapPlace): void {
  // Closing the map is no fault.
  Taro.openLocation({ latitude, longitude, name, address, scale: SCALE }).catch(() => undefined);
}
