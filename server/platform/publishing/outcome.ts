import type { PublishingRefusal } from './refusals';
import type { DocumentKind } from './tables';

/** What became of a publication. */
export type PublishOutcome =
  | {
      readonly state: 'published' | 'unchanged';
      readonly kind: DocumentKind;
      readonly id: string;
      readonly edition: number;
    }
  | { readonly state: 'refused'; readonly refusals: readonly PublishingRefusal[] };
