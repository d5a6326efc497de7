import type { ReactNode } from 'react';
import { useSettings } from './settings';
import { useScriptTable } from './script-table';

/** Turns simplified text into the script that the reader chose; everything else passes through. */
export function useScript(): (text: string) => string {
  const wanted = useSettings((settings) => settings.script);
  const convert = useScriptTable(wanted === 'hant');
  return convert;
}

/** Converts the strings among the children of an element. */
export function convertChildren(children: ReactNode, convert: (text: string) => string): ReactNode {
  if (typeof children === 'string') return convert(children);
  if (Array.isArray(children))
    return children.map((child: ReactNode) => (typeof child === 'string' ? convert(child) : child));
  return children;
}
