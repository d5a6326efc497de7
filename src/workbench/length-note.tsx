interface Props {
  readonly id?: string;
  readonly text: string;
  /** Characters that fit, counted as the server counts them. */
  readonly most: number;
}

/** Nothing is cut off while it is written or pasted: what is too long is said, and refused only when it is sent. */
export function LengthNote({ id, text, most }: Props) {
  const { length } = text;
  if (length <= most * 0.8) return null;
  return (
    <p className={isTooLong(text, most) ? 'w-fault' : 'w-hint'} id={id}>
      {isTooLong(text, most)
        ? `${String(length)} 字，最多 ${String(most)} 字，要删掉 ${String(length - most)} 字`
        : `${String(length)} 字，最多 ${String(most)} 字`}
    </p>
  );
}

export const isTooLong = (text: string, most: number | undefined): boolean => most !== undefined && text.length > most;
