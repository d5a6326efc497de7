import { fire, text, type BuiltIn, type BuiltInDefinition } from './element';

const image: BuiltInDefinition = {
  properties: { src: String, mode: String, lazyLoad: Boolean, showMenuByLongpress: Boolean },
  attached(self, element) {
    const img = document.createElement('img');
    img.alt = '';
    img.addEventListener('load', () => fire(self, 'load', { width: img.naturalWidth, height: img.naturalHeight }));
    img.addEventListener('error', () => fire(self, 'error', { errMsg: `GET ${img.src} failed` }));
    element.append(img);
  },
  changed: {
    src: (self, src) => {
      const img = self.$$.querySelector('img');
      const address = text(src);
      if (img && address) img.src = /^(https?:|data:)/.test(address) ? address : assetAddress(address);
    },
    mode: (self, mode) => self.$$.setAttribute('mode', text(mode)),
  },
};

/** A file of the package: from the top folder with a slash, else beside the page. */
function assetAddress(file: string): string {
  const folder = window.__start.route.split('/').slice(0, -1).join('/');
  return `/dist/${file.startsWith('/') ? file.slice(1) : `${folder}/${file}`}`;
}

/** Length that every video has here: nothing is really played. */
const DURATION_S = 3_600;

/** Video (视频): keeps the state that a player would have, and tells the page of each change. */
const video: BuiltInDefinition = {
  properties: {
    src: String, poster: String, title: String, initialTime: Number, autoplay: Boolean, muted: Boolean, loop: Boolean,
    controls: { type: Boolean, value: true }, showCenterPlayBtn: Boolean, objectFit: String, enableProgressGesture: Boolean,
  }, // prettier-ignore
  attached(self, element) {
    element.dataset['state'] = 'paused';
    element.dataset['time'] = text(self.data['initialTime']) || '0';
    fire(self, 'loadedmetadata', { width: 1280, height: 720, duration: DURATION_S });
  },
  changed: { src: (self, src) => (self.$$.dataset['src'] = text(src)) },
};

const canvas: BuiltInDefinition = { properties: { type: String, canvasId: String, disableScroll: Boolean } };

function tellTime(self: BuiltIn): void {
  fire(self, 'timeupdate', { currentTime: Number(self.$$.dataset['time']), duration: DURATION_S });
}

const COMMANDS: Record<string, (self: BuiltIn, value: unknown) => void> = {
  play(self) {
    self.$$.dataset['state'] = 'playing';
    fire(self, 'play');
    tellTime(self);
  },
  pause(self) {
    self.$$.dataset['state'] = 'paused';
    fire(self, 'pause');
  },
  stop(self) {
    self.$$.dataset['state'] = 'paused';
    self.$$.dataset['time'] = '0';
    fire(self, 'ended');
  },
  seek(self, seconds) {
    self.$$.dataset['time'] = text(seconds);
    fire(self, 'seekcomplete', { position: Number(seconds) * 1000 });
    tellTime(self);
  },
  playbackRate: (self, rate) => (self.$$.dataset['rate'] = text(rate)),
  requestFullScreen: (self) => fire(self, 'fullscreenchange', { fullScreen: true }),
  exitFullScreen: (self) => fire(self, 'fullscreenchange', { fullScreen: false }),
};

/** What `wx.createVideoContext(id)` asks of a video in the page. */
export function commandMedia(self: BuiltIn | undefined, id: string, command: string, value: unknown): void {
  const run = COMMANDS[command];
  if (!self) throw new Error(`createVideoContext: no video #${id} in this page`);
  run?.(self, value);
}

export const media: Record<string, BuiltInDefinition> = { image, video, canvas };
