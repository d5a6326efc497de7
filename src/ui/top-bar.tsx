interface TopBarProps {
  readonly title: string;
  readonly back: boolean;
}

/** WeChat draws the bar of the mini-program itself. */
export function TopBar(_props: TopBarProps) {
  return null;
}
