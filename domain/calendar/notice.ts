import type { CivilDate } from './civil-date';

/** A notice that arranges days off, as a reader would quote it. */
export interface NoticeSource {
  /** Short form for the ledger, for example 国务院办公厅2025年放假通知. */
  readonly cite: string;
  readonly title: string;
  /** 发文字号; left out where it is not known for certain. */
  readonly documentNumber?: string;
}

/** One holiday of a notice: the days off in a row, and the weekend days worked in exchange (调休上班). */
export interface Holiday {
  readonly name: string;
  /** First day off, inclusive. It may lie in the year before. */
  readonly from: CivilDate;
  /** Last day off, inclusive. */
  readonly to: CivilDate;
  readonly exchangedWorkdays: readonly CivilDate[];
  /** Set when another notice than the year's own arranged it. */
  readonly source?: NoticeSource;
}

/** The yearly notice of the General Office of the State Council (国务院办公厅). */
export interface HolidayNotice extends NoticeSource {
  readonly year: number;
  readonly holidays: readonly Holiday[];
}
