import { goBack } from '../platform/nav';
import { useScript } from '../platform/script';

interface TopBarProps {
  readonly title: string;
  readonly back: boolean;
}

export function TopBar({ title, back }: TopBarProps) {
  const convert = useScript();
  return (
    <header className="top-bar">
      <a className="skip-link" href="#content">
        {convert('跳到正文')}
      </a>
      {back ? (
        <a
          className="link top-bar-back"
          href="/"
          aria-label={convert('返回')}
          onClick={(event) => {
            event.preventDefault();
            goBack();
          }}
        >
          <span aria-hidden="true">‹</span>
        </a>
      ) : null}
      <span className="top-bar-title">{convert(title)}</span>
    </header>
  );
}
