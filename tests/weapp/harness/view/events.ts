import type { JsonObject } from '../protocol';
import { plain } from './bridge';
import type { BuiltIn } from './element';

export interface EaselEvent {
  type: string;
  detail?: unknown;
  timeStamp?: number;
  target?: BuiltIn;
  currentTarget?: BuiltIn;
}

const node = (element: BuiltIn | undefined): JsonObject | null =>
  element
    ? {
        id: element.id,
        dataset: plain(element.dataset),
        offsetLeft: (element.$$ as HTMLElement | undefined)?.offsetLeft ?? 0,
        offsetTop: (element.$$ as HTMLElement | undefined)?.offsetTop ?? 0,
      }
    : null;

/** An event in the shape in which WeChat hands it to the page's code. */
export function asWeChatEvent(event: EaselEvent): JsonObject {
  const isTouch = /^(tap|touch|long)/.test(event.type);
  const { x = 0, y = 0 } = (event.detail ?? {}) as { x?: number; y?: number };
  const touch = { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y };
  return {
    type: event.type,
    timeStamp: Math.round(event.timeStamp ?? performance.now()),
    target: node(event.target),
    currentTarget: node(event.currentTarget),
    mark: {},
    detail: isTouch ? { x, y } : plain(event.detail),
    touches: isTouch && !/end|tap/.test(event.type) ? [touch] : [],
    changedTouches: isTouch ? [touch] : [],
  };
}
