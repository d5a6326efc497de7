import { useScript } from '../platform/script';
import { TABS } from '../routes';
import { Link } from './primitives/link';

const ICONS = [
  'M12 37 40 14l28 23v29H48V48H32v18H12z',
  'M20 10h30l12 12v48H20zM30 36h22M30 48h22M30 58h14',
  'M10 16h60v40H42L26 70V56H10zM24 32h32M24 43h22',
  'M40 13a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM12 70c2-20 16-24 28-24s26 4 28 24z',
];

export function TabBar({ tab }: { readonly tab: number }) {
  const convert = useScript();
  return (
    <nav className="tab-bar" aria-label={convert('主要页面')}>
      {TABS.map(({ path, text }, index) => (
        <Link
          key={path}
          to={path}
          className={`tab-bar-item${index === tab ? ' on' : ''}`}
          current={index === tab}
          replace
        >
          <svg
            className="tab-bar-icon"
            viewBox="0 0 80 80"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="5"
            strokeLinejoin="round"
            strokeLinecap="round"
          >
            <path d={ICONS[index]} />
          </svg>
          <span>{convert(text)}</span>
        </Link>
      ))}
    </nav>
  );
}
