import type { DocumentKind } from '../../platform/publishing/tables';

/** One file as content, ready to be published. */
export interface CityFile {
  readonly kind: DocumentKind;
  /** For messages: `explainers/x.yaml`. */
  readonly name: string;
  readonly content: Record<string, unknown>;
}
