/**
 * What the three parts of the harness say to each other: the logic thread (逻辑层, a worker without DOM), the host (this
 * process) and the views (视图层, one iframe a page). Everything is plain JSON, as between WeChat's own threads.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** What the phone asks its user, and a test answers. */
export type Asked = 'modal' | 'sheet' | 'permission' | 'subscribe';

/** The phone that is emulated. */
export interface Device {
  theme: 'light' | 'dark';
  /** WeChat's own type size setting (字体大小), px: 16 is the default, up to 23. */
  fontSizeSetting: number;
  width: number;
  height: number;
  statusBarHeight: number;
  /** Height of the home indicator at the bottom that nothing tappable may lie under. */
  safeAreaBottom: number;
  platform: 'ios' | 'android';
  sdkVersion: string;
}

/** The network between the phone and the API. */
export interface Network {
  offline: boolean;
  /** Each answer comes this much later. */
  delayMs: number;
  /** So many requests reach the server while their answer is lost on the way. */
  loseAnswers: number;
}

/** A livestream (视频号直播) as `wx.getChannelsLiveInfo` tells it. */
export interface ChannelsLive {
  feedId: string;
  nonceId: string;
  description?: string;
  /** 1 does not exist, 2 live, 3 ended, 4 being prepared. */
  status: 1 | 2 | 3 | 4;
  headUrl?: string;
  nickname?: string;
  /** 0 not made, 1 made, 3 being made, 6 expired. */
  replayStatus?: 0 | 1 | 3 | 6;
}

export interface ComponentStart {
  using: Record<string, string>;
  properties: Record<string, { type: string; value?: Json }>;
  data: JsonObject;
  options: { virtualHost?: boolean; multipleSlots?: boolean };
  handlers: string[];
  externalClasses: string[];
}

/** What a view needs to begin. */
export interface ViewStart {
  route: string;
  data: JsonObject;
  handlers: string[];
  using: Record<string, string>;
  components: Record<string, ComponentStart>;
}

/** The bars around a page. */
export interface Chrome {
  title: string;
  navBackground: string;
  navText: string;
  customNav: boolean;
  /** Path of the tab that is on; empty on other pages. */
  tab: string;
  tabs: { path: string; text: string; icon: string }[];
  tabColor: string;
  tabSelectedColor: string;
  tabBackground: string;
  canGoBack: boolean;
}

export type ViewMessage =
  | { kind: 'event'; handler: string; componentId?: number; event: JsonObject }
  | { kind: 'attached'; componentId: number; is: string; id: string; dataset: JsonObject; properties: JsonObject }
  | { kind: 'properties'; componentId: number; is: string; properties: JsonObject }
  | { kind: 'detached'; componentId: number; is: string }
  | { kind: 'navigate'; how: string; url: string }
  | { kind: 'scroll'; scrollTop: number; reachedBottom: boolean }
  | { kind: 'share'; target: JsonObject }
  | { kind: 'fault'; text: string };

export interface NodeQuery {
  selector: string;
  what: 'rect' | 'offset' | 'fields';
  all: boolean;
}

/** What the logic thread asks the host for. */
export interface HostSide {
  createView(pageId: number, start: ViewStart, chrome: Chrome): Promise<void>;
  showView(pageId: number, chrome: Chrome): Promise<void>;
  hideView(pageId: number): Promise<void>;
  destroyView(pageId: number): Promise<void>;
  paintChrome(pageId: number, chrome: Chrome): Promise<void>;
  toView(pageId: number, message: LogicMessage): Promise<Json>;
}

/** What the logic thread tells a view. */
export type LogicMessage =
  | { kind: 'data'; json: string; componentId?: number }
  | { kind: 'trigger'; componentId: number; name: string; detail: Json; options: JsonObject }
  | { kind: 'query'; queries: NodeQuery[] }
  | { kind: 'scroll'; top?: number; selector?: string; offsetTop?: number }
  | { kind: 'media'; id: string; command: string; value: Json };

export interface Status {
  /** Requests, navigations and messages on their way. */
  pending: number;
  setDataCount: number;
  /** Paths of the open pages, the visible one last. */
  stack: string[];
}

/** What the host asks the logic thread for. */
export interface LogicSide {
  launch(address: string | null): Promise<void>;
  fromView(pageId: number, message: ViewMessage): Promise<void>;
  switchTab(path: string): Promise<void>;
  back(): Promise<void>;
  open(address: string): Promise<void>;
  status(): Promise<Status>;
  setNetwork(network: Network): Promise<void>;
  setDevice(device: Device): Promise<void>;
  answer(question: Asked, value: Json): Promise<void>;
  share(from: 'menu' | 'timeline'): Promise<Json>;
  pullDown(): Promise<void>;
  leaveApp(): Promise<void>;
  returnToApp(): Promise<void>;
  storage(): Promise<JsonObject>;
  emitMedia(id: string, event: string, detail: Json): Promise<void>;
}

/** What is written down while the app runs; tests read it. */
export interface Records {
  /** Anything that would be a fault on a phone: exceptions, unhandled rejections, refused navigations, broken views. */
  errors: string;
  log: { level: string; text: string };
  setData: { page: string; nth: number; bytes: number; component?: string };
  requests: { method: string; url: string; header: JsonObject; body: Json; status?: number; error?: string };
  /** Calls of the platform that a test may want to see. */
  calls: { name: string; options: Json };
  /** What was shown over the page: toasts, modals, sheets. */
  shown: { kind: 'toast' | 'loading' | 'modal' | 'sheet'; text: string; options: Json };
  /** `wx.*` names that the app used and the harness does not play. */
  unsimulated: string;
  navigations: { how: string; url: string };
}
export type RecordKind = keyof Records;
