import { renderContext } from './render-context';

const asItIs = (text: string): string => text;

/** The server reads the words before it renders. */
export const useScriptTable = (wanted: boolean): ((text: string) => string) =>
  wanted ? (renderContext().convert ?? asItIs) : asItIs;

export const useScriptReady = (_wanted: boolean): boolean => true;
