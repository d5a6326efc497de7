import type { NamedRef } from '../../../contract/primitives';

export const namedIn = (list: readonly NamedRef[], id: string): NamedRef => ({
  id,
  name: list.find((each) => each.id === id)?.name ?? id,
});
