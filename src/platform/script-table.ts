const asItIs = (text: string): string => text;

/** Replaced when traditional script is built: until then text stays as it is. */
export const useScriptTable = (_wanted: boolean): ((text: string) => string) => asItIs;
