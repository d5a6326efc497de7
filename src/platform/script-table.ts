import { useEffect } from 'react';
import { create } from 'zustand';
import type { ScriptTableView } from '../../contract/script';
import { makeConverter } from '../../domain/script';
import { callApi } from './request';
import { readStored, store } from './storage';

type Convert = (text: string) => string;

const PATH = '/api/script';
const KEY = 'script-table';
const asItIs: Convert = (text) => text;

interface TableState {
  readonly convert: Convert | null;
  readonly set: (convert: Convert) => void;
}

const useTable = create<TableState>()((set) => ({ convert: null, set: (convert) => set({ convert }) }));

const isTable = (value: unknown): value is ScriptTableView =>
  typeof value === 'object' && value !== null && 'characters' in value && 'phrases' in value;

let asking = false;

/** From the copy on the device, else from the API; asked for once. */
function load(): void {
  if (asking || useTable.getState().convert !== null) return;
  asking = true;
  const kept = readStored(KEY);
  if (isTable(kept)) {
    useTable.getState().set(remembering(makeConverter(kept)));
    asking = false;
    return;
  }
  void callApi<ScriptTableView>({ path: PATH }).then((got) => {
    asking = false;
    if (!got.ok) return;
    store(KEY, got.data);
    useTable.getState().set(remembering(makeConverter(got.data)));
  });
}

/** The same words are drawn again and again. */
function remembering(convert: Convert): Convert {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const converted = convert(text);
    if (known.size > 2_000) known.clear();
    known.set(text, converted);
    return converted;
  };
}

/** The converter when it is wanted and there; text stays as it is until then. */
export function useScriptTable(wanted: boolean): Convert {
  const convert = useTable((state) => state.convert);
  useEffect(() => {
    if (wanted) load();
  }, [wanted]);
  return wanted ? (convert ?? asItIs) : asItIs;
}

/** False while traditional script is wanted and its words are still on their way. */
export const useScriptReady = (wanted: boolean): boolean => useTable((state) => state.convert !== null) || !wanted;
