import type { RecordKind, Records } from './protocol';

/** What was written down while the app ran. */
export class Recorded {
  private readonly records: { [K in RecordKind]: Records[K][] } = {
    errors: [],
    log: [],
    setData: [],
    requests: [],
    calls: [],
    shown: [],
    unsimulated: [],
    navigations: [],
  };

  protected record(kind: RecordKind, value: unknown): void {
    (this.records[kind] as unknown[]).push(value);
  }

  /** Exceptions, unhandled rejections, refused navigations, console.error, broken views: empty in a sound app. */
  get errors(): readonly string[] {
    return this.records.errors;
  }

  get log(): readonly Records['log'][] {
    return this.records.log;
  }

  /** Every setData with its size in bytes; `nth` counts from 1 for each page opened. */
  get setDataLog(): readonly Records['setData'][] {
    return this.records.setData;
  }

  /** Every `wx.request` that has ended, with its status or its error. */
  get requests(): readonly Records['requests'][] {
    return this.records.requests;
  }

  /** Calls of the platform with their options: clipboard, video, channels, share … */
  get calls(): readonly Records['calls'][] {
    return this.records.calls;
  }

  /** Toasts, loadings, modals and sheets, by their text. */
  get shown(): readonly Records['shown'][] {
    return this.records.shown;
  }

  /** `wx.*` names that the app used and the harness does not play. */
  get unsimulated(): readonly string[] {
    return this.records.unsimulated;
  }

  get navigations(): readonly Records['navigations'][] {
    return this.records.navigations;
  }
}
