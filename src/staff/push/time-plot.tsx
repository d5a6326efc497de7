interface Plotted {
  readonly key: string;
  readonly name: string;
  readonly counts: readonly number[];
}

interface Props {
  readonly lines: readonly Plotted[];
  /** Name of each step. */
  readonly steps: readonly string[];
  /** 人 or 个. */
  readonly unit: string;
}

const HEIGHT = 220;
/** Room for the highest number above, and for the times beneath, in the largest letters. */
const TOP = 44;
const BOTTOM = 52;
const BASE = HEIGHT - BOTTOM;
const SIDE = 14;
/** Room for the name of a step. */
const NAMED_EACH = 170;
const MARK = 5;

/** Told apart by colour, by dashes and by the mark at each step; five marks and four dashes make twenty. */
const DASHES = ['', '9 5', '2 5', '12 4 3 4'] as const;
const MARKS = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M-4.5-4.5h9v9h-9Z',
  'M0-6L6 5H-6Z',
  'M0-6.5L6.5 0L0 6.5L-6.5 0Z',
  'M-6-5H6L0 6Z',
] as const;
const look = (nth: number) => ({
  className: `u-line tone-${String(nth % 4)}`,
  strokeDasharray: DASHES[nth % DASHES.length],
});

const Mark = ({ nth, x, y }: { readonly nth: number; readonly x: number; readonly y: number }) => (
  <path
    className={`u-mark tone-${String(nth % 4)}`}
    d={MARKS[nth % MARKS.length]}
    transform={`translate(${String(x)} ${String(y)})`}
  />
);

/** Which line is which. */
export const PlotKeys = ({ lines }: { readonly lines: readonly Pick<Plotted, 'key' | 'name'>[] }) => (
  <ul className="w-row u-keys" aria-hidden="true">
    {lines.map(({ key, name }, nth) => (
      <li key={key} className="w-row">
        <svg width="44" height="16" viewBox="0 0 44 16">
          <path {...look(nth)} d="M0 8H44" />
          <Mark nth={nth} x={22} y={8} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);

/** Lines over time, an ornament: the table beneath says the same in numbers. */
export function TimePlot({ lines, steps, unit }: Props) {
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts));
  const apart = steps.length > 72 ? 8 : 34;
  const width = 2 * SIDE + Math.max((steps.length - 1) * apart, NAMED_EACH);
  const x = (at: number): number => SIDE + at * apart;
  const y = (count: number): number => BASE - (count / most) * (BASE - TOP);
  const namedEach = Math.ceil(NAMED_EACH / apart);
  return (
    <div className="w-scroll u-chart" tabIndex={0} role="region" aria-label="随时间的图，下面的“看数字”里是同样的数字">
      <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}>
        <path className="u-axis" d={`M0 ${String(TOP)}H${String(width)}`} />
        <path className="u-axis" d={`M0 ${String(BASE)}H${String(width)}`} />
        <text className="u-step" x={0} y={TOP - MARK - 8}>{`${String(most)} ${unit}`}</text>
        {steps.map((name, at) =>
          at % namedEach === 0 ? (
            <text key={name} className="u-step" x={at === 0 ? 0 : x(at) - MARK} y={HEIGHT - 14}>
              {name}
            </text>
          ) : null,
        )}
        {lines.map(({ key, name, counts }, nth) => (
          <g key={key}>
            <path
              {...look(nth)}
              d={counts.map((count, at) => `${at === 0 ? 'M' : 'L'}${String(x(at))} ${String(y(count))}`).join('')}
            />
            {counts.map((count, at) =>
              // In a long stretch of hours only those in which something happened.
              apart < 2 * MARK && count === 0 ? null : (
                <g key={steps[at]}>
                  <Mark nth={nth} x={x(at)} y={y(count)} />
                  <title>{`${steps[at] ?? ''} ${name} ${String(count)} ${unit}`}</title>
                </g>
              ),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
