/** A piece of the text that is read by itself, and that a remark can be about. */
export interface Passage {
  readonly place: string;
  /** Of the thing that it belongs to, where that is another than before: 第 2 问. */
  readonly heading?: string;
  readonly label: string;
  readonly text: string;
  /** Its words stand in the content as they are read: some of them can be remarked on. */
  readonly isVerbatim: boolean;
}
