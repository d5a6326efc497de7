/**
 * The address that a phone opens in its map, by the words of the place: no key is needed, and nobody follows. It carries
 * no coordinates, because every map counts them otherwise.
 */
export const mapAddress = ({ name, address }: { readonly name: string; readonly address: string }): string =>
  `geo:0,0?q=${encodeURIComponent(`${address} ${name}`)}`;
