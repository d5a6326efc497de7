export interface FileLinkProps {
  /** Address of the file in the API, or under /media. */
  readonly path: string;
  /** What it is called on the device, with its ending. */
  readonly name: string;
  readonly text: string;
  /** What it is called aloud, where the text alone does not say. */
  readonly label?: string;
}
