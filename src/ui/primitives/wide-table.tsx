import type { WideTableProps } from './wide-table-props';

/** A phone is never wide enough for a table of ten columns: the mini-program shows what stands for it there. */
export const WideTable = (_props: WideTableProps): null => null;
