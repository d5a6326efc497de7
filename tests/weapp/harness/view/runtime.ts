import * as easel from 'glass-easel';
import { parsePath } from '../logic/data-path';
import type { ComponentStart, JsonObject } from '../protocol';
import { ariaObservers, ariaProperties, reflectAria } from './accessibility';
import { plain, send } from './bridge';
import { builtIns } from './built-ins';
import type { BuiltIn, BuiltInDefinition, BuiltInElement, PropertyType } from './element';
import { asWeChatEvent, type EaselEvent } from './events';
import { commandMedia } from './media';
import { answerQueries, scrollPage } from './queries';

/** Draws one page with WeChat's own component engine. No code of the app runs here. */
interface AppComponent extends BuiltIn {
  componentId?: number;
  replaceDataOnPath(path: (string | number)[], value: unknown): void;
  applyDataUpdates(): void;
}

const REACH_BOTTOM_PX = 50;
const TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array, Function, null: null };

const { route, data, handlers, using, components } = window.__start;
const templates = window.__templates();
const space = new easel.ComponentSpace();
space.updateComponentOptions({ writeIdToDOM: true });
easel.globalOptions.throwGlobalError = false;
easel.addGlobalErrorListener((error) => {
  send({ kind: 'fault', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return false;
});

const define = (definition: Record<string, unknown>) => space.defineComponent(definition);

function slotTemplate() {
  const groupList = window.__slotTemplate();
  return { groupList, content: groupList['slot'] };
}

function defineBuiltIn(name: string, definition: BuiltInDefinition): void {
  const declared: Record<string, PropertyType> = {
    name: String,
    disabled: Boolean,
    hoverClass: String,
    ...definition.properties,
  };
  const properties = Object.fromEntries(
    Object.entries(declared).map(([key, type]) => [key, type !== null && typeof type === 'object' ? type : { type }]),
  );
  const observers = Object.entries(definition.changed ?? {}).map(([key, changed]) => [
    key,
    function (this: BuiltIn, value: unknown) {
      if ((this.$$ as BuiltInElement | undefined)?.builtIn) changed(this, value);
    },
  ]);
  define({
    is: `wx/${name}`,
    template: slotTemplate(),
    properties: { ...properties, ...ariaProperties },
    observers: { ...(Object.fromEntries(observers) as object), ...ariaObservers(name) },
    lifetimes: {
      attached(this: BuiltIn) {
        this.$$.builtIn = Object.assign(this, definition.control?.(this));
        definition.attached?.(this, this.$$);
        for (const [key, changed] of Object.entries(definition.changed ?? {})) changed(this, this.data[key]);
        reflectAria(this, name);
      },
      detached(this: BuiltIn) {
        definition.detached?.(this);
      },
    },
  });
  const made = space.getComponentByUrl(`wx/${name}`, '');
  space.setGlobalUsingComponent(name, made);
}

function templateOf(path: string) {
  if (!templates[path]) throw new Error(`no template ${path}`);
  return { groupList: templates[path], content: templates[path] };
}

const absolute = (tags: Record<string, string>) =>
  Object.fromEntries(Object.entries(tags).map(([tag, path]) => [tag, `/${path}`]));

let nextComponentId = 1;
const byId = new Map<number, AppComponent>();

function defineComponent(is: string, start: ComponentStart): void {
  const methods = start.handlers.map((handler) => [
    handler,
    function (this: AppComponent, event: EaselEvent) {
      const own = this.componentId === undefined ? {} : { componentId: this.componentId };
      send({ kind: 'event', handler, event: asWeChatEvent(event), ...own });
    },
  ]);
  const observers = Object.keys(start.properties).map((name) => [
    name,
    function (this: AppComponent, value: unknown) {
      const { componentId } = this;
      if (componentId !== undefined)
        send({ kind: 'properties', componentId, is, properties: plain({ [name]: value }) });
    },
  ]);
  const properties = Object.entries(start.properties).map(([name, property]) => [
    name,
    { ...property, type: TYPES[property.type] },
  ]);
  define({
    is,
    using: absolute(start.using),
    template: templateOf(is),
    data: start.data,
    properties: Object.fromEntries(properties) as object,
    methods: Object.fromEntries(methods) as object,
    observers: Object.fromEntries(observers) as object,
    externalClasses: start.externalClasses,
    options: { virtualHost: start.options.virtualHost === true, multipleSlots: start.options.multipleSlots === true },
    lifetimes: {
      attached(this: AppComponent) {
        const componentId = (this.componentId = nextComponentId++);
        byId.set(componentId, this);
        send({
          kind: 'attached',
          componentId,
          is,
          id: this.id,
          dataset: plain(this.dataset),
          properties: plain(this.data),
        });
      },
      detached(this: AppComponent) {
        const componentId = this.componentId ?? 0;
        send({ kind: 'detached', componentId, is });
        byId.delete(componentId);
      },
    },
  });
}

/** Draws into this window, with built-ins as `<wx-view>` and so on. */
function makeContext(): easel.CurrentWindowBackendContext {
  const context = new easel.CurrentWindowBackendContext();
  Object.assign(context, {
    document: {
      createElement: (tag: string) => document.createElement(tag in builtIns ? `wx-${tag}` : tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    },
  });
  context.onEvent((target, type, detail, options) => {
    const event = new easel.Event(type, detail, options);
    easel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  return context;
}

function startPage(): AppComponent {
  for (const [name, definition] of Object.entries(builtIns)) defineBuiltIn(name, definition);
  for (const [is, start] of Object.entries(components)) defineComponent(is, start);
  const methods = Object.fromEntries(
    handlers.map((handler) => [
      handler,
      (event: EaselEvent) => send({ kind: 'event', handler, event: asWeChatEvent(event) }),
    ]),
  );
  const definition = define({ is: route, using: absolute(using), template: templateOf(route), data, methods });
  const page = easel.Component.createWithContext('page', definition, makeContext());
  const placeholder = document.createElement('div');
  const mount = document.getElementById('mp-root') ?? document.body;
  mount.append(placeholder);
  easel.Element.replaceDocumentElement(page, mount as never, placeholder as never);
  return page as unknown as AppComponent;
}

function applyData(target: AppComponent | undefined, json: string): void {
  if (!target) return;
  for (const [path, value] of Object.entries(JSON.parse(json) as JsonObject))
    target.replaceDataOnPath(parsePath(path), value);
  target.applyDataUpdates();
}

function watchScrolling(): void {
  const wanted = handlers.includes('onPageScroll') || handlers.includes('onReachBottom');
  let last = 0;
  let toldAtHeight = 0;
  if (!wanted) return;
  document.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    const near = scrollTop > last && scrollHeight - scrollTop - clientHeight <= REACH_BOTTOM_PX;
    const reachedBottom = near && toldAtHeight !== scrollHeight;
    if (reachedBottom) toldAtHeight = scrollHeight;
    last = scrollTop;
    send({ kind: 'scroll', scrollTop, reachedBottom });
  });
}

const page = startPage();
watchScrolling();

window.__fromLogic = (message) => {
  if (message.kind === 'data')
    applyData(message.componentId === undefined ? page : byId.get(message.componentId), message.json);
  else if (message.kind === 'query') return answerQueries(message.queries);
  else if (message.kind === 'scroll') scrollPage(message);
  else if (message.kind === 'trigger') {
    const component = byId.get(message.componentId);
    if (component) component.triggerEvent(message.name, message.detail, message.options);
  } else {
    const element = document.querySelector<BuiltInElement>(`wx-video#${CSS.escape(message.id)}`);
    commandMedia(element?.builtIn, message.id, message.command, message.value);
  }
  return null;
};
