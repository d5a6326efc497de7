/** Puts what is on the screen into the address, so that it can be shared and opened again; going back is not disturbed. */
export function keepAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address);
}
