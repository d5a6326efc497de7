/** The faulty rows of a plan, each with what is wrong. @param outcomes - one for each row, in their order */
export const faultyRowsOf = <Row extends object, Fault>(
  rows: readonly Row[],
  outcomes: readonly (
    | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] }
    | { readonly outcome: string; readonly faults?: never }
  )[],
): (Row & { readonly faults: readonly Fault[] })[] =>
  rows.flatMap((row, index) => {
    const faults = outcomes[index]?.faults;
    return faults === undefined ? [] : [{ ...row, faults }];
  });
