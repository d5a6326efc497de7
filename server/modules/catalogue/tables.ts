import type { CatalogueLevel } from '../../../domain/catalogue';

export interface ColumnRow {
  readonly id: string;
  readonly group_id: string;
  readonly place: number;
  readonly identity: string;
  readonly name: string;
  readonly organ: string;
  /** JSON of `ColumnDetails`. */
  readonly details: string;
  readonly version: number;
  readonly retired: number;
}

export interface EntryRow {
  /** `<kind>/<public id>` */
  readonly id: string;
  readonly kind: string;
  readonly public_id: string;
  readonly state: 'shown' | 'removed';
  readonly title: string;
  readonly summary: string;
  readonly words: string;
  readonly formed_on: string;
  readonly published_on: string;
  readonly organ: string;
  readonly level: CatalogueLevel;
  /** JSON of `PageFacts`. */
  readonly facts: string;
  readonly index_number: string | null;
  readonly number_written: string | null;
  readonly number_fault: 'shape' | 'taken' | 'differs' | null;
  readonly number_settled: string | null;
  readonly unfiled: number;
  readonly version: number;
  readonly filed_by_name: string | null;
  readonly filed_at: string | null;
  readonly filed_reason: string | null;
  /** JSON of column ids that staff chose; null while rules decide. */
  readonly filed_columns: string | null;
}

export interface PlacementRow {
  readonly column_id: string;
  readonly entry_id: string;
  readonly level: CatalogueLevel;
  readonly formed_on: string;
  readonly published_on: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    catalogue_areas: { id: string; name: string; place: number };
    catalogue_organs: { department: string; code: string };
    catalogue_columns: ColumnRow;
    catalogue_column_versions: {
      column_id: string;
      version: number;
      details: string;
      at: string;
      by_id: string;
      by_name: string;
    };
    catalogue_entries: EntryRow;
    catalogue_placements: PlacementRow;
  }
}
