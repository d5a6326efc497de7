/** WeChat draws the tab bar of the mini-program itself. */
export function TabBar(_props: { readonly tab: number }) {
  return null;
}
