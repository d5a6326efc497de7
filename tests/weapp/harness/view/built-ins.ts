import { fire, text, type BuiltInDefinition } from './element';
import { formControls } from './form-controls';
import { media } from './media';
import { send } from './bridge';
import { renderRichText } from './rich-text';

/** Components that are a box to the harness: they hold their content and pass on touches. */
const BOXES = [
  'ad', 'ad-custom', 'audio', 'block', 'camera', 'channel-live', 'channel-video', 'cover-image', 'cover-view',
  'double-tap-gesture-handler', 'draggable-sheet', 'editor', 'functional-page-navigator', 'grid-builder', 'grid-view',
  'icon', 'keyboard-accessory', 'list-builder', 'list-view', 'live-player', 'live-pusher', 'map', 'match-media',
  'movable-area', 'movable-view', 'navigation-bar', 'nested-scroll-body', 'nested-scroll-header', 'official-account',
  'open-container', 'open-data', 'page', 'page-container', 'page-meta', 'picker-view', 'picker-view-column', 'progress',
  'root-portal', 'selection', 'share-element', 'slider', 'snapshot', 'span', 'sticky-header', 'sticky-section',
  'store-coupon', 'store-home', 'store-product', 'swiper-item', 'tap-gesture-handler', 'text', 'view', 'voip-room', 'web-view',
]; // prettier-ignore

const scrollView: BuiltInDefinition = {
  properties: {
    scrollY: Boolean,
    scrollX: Boolean,
    scrollTop: Number,
    scrollIntoView: String,
    lowerThreshold: { type: Number, value: 50 },
  },
  attached(self, element) {
    let last = 0;
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element;
      fire(self, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaY: last - scrollTop, deltaX: 0 });
      const left = scrollHeight - scrollTop - clientHeight;
      if (scrollTop > last && left <= Number(self.data['lowerThreshold']))
        fire(self, 'scrolltolower', { direction: 'bottom' });
      last = scrollTop;
    });
  },
  changed: {
    scrollY: (self, on) => (self.$$.style.overflowY = on ? 'auto' : ''),
    scrollX: (self, on) => (self.$$.style.overflowX = on ? 'auto' : ''),
    scrollTop: (self, top) => (self.$$.scrollTop = Number(top)),
    scrollIntoView: (self, id) => {
      if (id) self.$$.querySelector(`#${CSS.escape(text(id))}`)?.scrollIntoView();
    },
  },
};

const navigator: BuiltInDefinition = {
  properties: { url: String, openType: String },
  attached(self) {
    self.addListener('tap', () => {
      const url = text(self.data['url']);
      if (url) send({ kind: 'navigate', how: text(self.data['openType']) || 'navigateTo', url });
    });
  },
};

const richText: BuiltInDefinition = {
  properties: { nodes: null, space: String },
  changed: { nodes: (self, nodes) => renderRichText(self.$$, nodes) },
};

const swiper: BuiltInDefinition = {
  properties: { current: Number, autoplay: Boolean, circular: Boolean, vertical: Boolean, interval: Number },
};

export const builtIns: Record<string, BuiltInDefinition> = {
  ...Object.fromEntries(BOXES.map((name) => [name, {}])),
  'scroll-view': scrollView,
  navigator,
  'rich-text': richText,
  swiper,
  ...formControls,
  ...media,
};
