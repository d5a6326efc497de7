export interface FileLinkProps {
  /** Address of the file in the API. */
  readonly path: string;
  /** What it is called on the device, with its ending. */
  readonly name: string;
  readonly text: string;
  readonly label: string;
}
