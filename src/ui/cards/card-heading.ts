/** A card's title is one level below the heading that stands over its list. */
export interface CardHeading {
  /** `h3`, under a section's heading, when left out. */
  readonly heading?: 'h2' | 'h3';
}
