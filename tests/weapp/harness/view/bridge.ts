import type { JsonObject, LogicMessage, ViewMessage, ViewStart } from '../protocol';

/** What the host puts into a page before the runtime starts, and what the runtime offers to it. */
declare global {
  interface Window {
    __start: ViewStart;
    __templates: () => Record<string, unknown>;
    __slotTemplate: () => Record<string, unknown>;
    __toLogic: (message: ViewMessage) => void;
    __fromLogic: (message: LogicMessage) => unknown;
  }
}

export const send = (message: ViewMessage): void => window.__toLogic(message);

/** What can travel between the threads of an event's detail. */
export function plain(detail: unknown): JsonObject {
  try {
    return JSON.parse(JSON.stringify(detail ?? {})) as JsonObject;
  } catch {
    return {};
  }
}
