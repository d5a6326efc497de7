import type { ComponentStart, Json, JsonObject, ViewMessage } from '../protocol';
import type { PackageFiles } from '../package-files';
import { setAtPath } from './data-path';
import { asJson, sendData, type OpenPage, type Scope } from './page-instance';
import { plain, type Phone } from './phone';

type Instance = Scope & { data: JsonObject };
type Of<K extends ViewMessage['kind']> = Extract<ViewMessage, { kind: K }>;

/** Custom components (自定义组件): Taro's recursion and wrappers are of this kind. */
export class ComponentInstances {
  /** What `Component()` registered, by path. */
  readonly definitions = new Map<string, Scope>();
  private readonly instances = new Map<string, Instance>();

  private readonly phone: Phone;
  private readonly files: PackageFiles;

  constructor(phone: Phone, files: PackageFiles) {
    this.phone = phone;
    this.files = files;
  }

  /** What a view must know of every component that a page can reach. */
  startsFor(route: string, found: Record<string, ComponentStart> = {}): Record<string, ComponentStart> {
    for (const file of Object.values(this.files.componentsOf(route))) {
      if (found[file]) continue;
      found[file] = this.startOf(file);
      this.startsFor(file, found);
    }
    return found;
  }

  private startOf(file: string): ComponentStart {
    const definition = this.definitions.get(file) ?? {};
    const properties = Object.entries((definition['properties'] ?? {}) as Scope).map(([name, declared]) => {
      const { type, value } = (
        declared !== null && typeof declared === 'object' ? declared : { type: declared }
      ) as Scope;
      const typeName = typeof type === 'function' ? type.name : 'null';
      return [name, { type: typeName, ...(value === undefined ? {} : { value: plain(value) }) }];
    });
    return {
      using: this.files.componentsOf(file),
      properties: Object.fromEntries(properties) as ComponentStart['properties'],
      data: plain(definition['data'] ?? {}) as JsonObject,
      options: plain(definition['options'] ?? {}) as ComponentStart['options'],
      handlers: Object.keys(definition['methods'] ?? {}),
      externalClasses: plain(definition['externalClasses'] ?? []) as string[],
    };
  }

  find(page: OpenPage, componentId: number): Instance | undefined {
    return this.instances.get(`${page.id}:${componentId}`);
  }

  attach(page: OpenPage, message: Of<'attached'>): void {
    const { phone } = this;
    const definition = this.definitions.get(message.is) ?? {};
    const data = phone.inApp({
      ...(definition['data'] as JsonObject | undefined),
      ...message.properties,
    }) as JsonObject;
    const instance: Instance = {
      ...(definition['methods'] as Scope | undefined),
      is: message.is,
      id: message.id,
      dataset: phone.inApp(message.dataset),
      data,
      properties: data,
      props: phone.inApp({}),
      getPageId: () => page.id,
    };
    instance['setData'] = (change: unknown, done?: () => void) => {
      const json = asJson(change, (fault) => phone.fault(`${message.is}: ${fault}`));
      const bytes = Buffer.byteLength(json);
      phone.rpc.record('setData', { page: page.route, nth: ++page.setDataCount, bytes, component: message.is });
      for (const [path, value] of Object.entries(phone.parse(json) as JsonObject)) setAtPath(data, path, value);
      sendData(phone, page, { json, componentId: message.componentId }, () => done?.call(instance));
    };
    instance['triggerEvent'] = (name: string, detail: unknown, options: unknown) =>
      void phone.rpc.call.toView(page.id, {
        kind: 'trigger',
        componentId: message.componentId,
        name,
        detail: plain(detail),
        options: (plain(options ?? {}) ?? {}) as JsonObject,
      });
    this.instances.set(`${page.id}:${message.componentId}`, instance);
    for (const lifetime of ['created', 'attached', 'ready']) this.callLifetime(definition, lifetime, instance);
  }

  change(page: OpenPage, { componentId, is, properties }: Of<'properties'>): void {
    const instance = this.find(page, componentId);
    if (!instance) return;
    const declared = (this.definitions.get(is)?.['properties'] ?? {}) as Record<string, { observer?: unknown } | null>;
    for (const [name, value] of Object.entries(properties)) {
      instance.data[name] = this.phone.inApp(value) as Json;
      const observer = declared[name]?.observer;
      if (typeof observer === 'function')
        this.phone.guard(() => Reflect.apply(observer, instance, [instance.data[name]]));
    }
  }

  detach(page: OpenPage, { componentId, is }: Of<'detached'>): void {
    const instance = this.find(page, componentId);
    if (instance) this.callLifetime(this.definitions.get(is) ?? {}, 'detached', instance);
    this.instances.delete(`${page.id}:${componentId}`);
  }

  private callLifetime(definition: Scope, name: string, instance: Instance): void {
    const lifetimes = (definition['lifetimes'] ?? {}) as Scope;
    const run = lifetimes[name] ?? definition[name];
    if (typeof run === 'function') this.phone.guard(() => Reflect.apply(run, instance, []));
  }
}
