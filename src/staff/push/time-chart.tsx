import { useState } from 'react';
import type { PushResults } from '../../../contract/push-results';
import { Table } from '../../workbench/table';
import { PlotKeys, TimePlot } from './time-plot';
import { countsAt, stepsOf, type By, type Line, type Measure } from './time-steps';
import { beijingTime, channelName } from './words';

interface Props {
  readonly results: PushResults;
  readonly by: By;
  readonly onBy: (by: By) => void;
}

const MEASURES: Readonly<Record<Measure, string>> = {
  delivered: '收到',
  opened: '打开',
  clicked: '看了内容',
  clear: '说清楚了',
  unclear: '没说清楚',
  asked: '提问',
  unsubscribed: '退订',
};
const SPLITS = { all: '全部', channel: '按方式', segment: '按人群' } as const;
const LENGTHS = { hour: '按小时', day: '按天' } as const;

const nameOf = (step: number, by: By): string => {
  const time = beijingTime(new Date(step).toISOString());
  return by === 'day' ? time.slice(5, 10) : `${time.slice(5, 13)}时`;
};

const linesOf = ({ times, channels, segments }: PushResults, split: keyof typeof SPLITS): Line[] => {
  if (split === 'channel')
    return channels.map((each) => ({ key: each.channel, name: channelName(each.channel), times: each.times }));
  if (split === 'segment') return segments.map((each) => ({ key: each.id, name: each.name, times: each.times }));
  return [{ key: 'all', name: '全部', times }];
};

/** One of a few, as buttons beside each other. */
function Choice<T extends string>({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <div className="s-parts" role="group" aria-label={label}>
      {(Object.keys(words) as T[]).map((each) => (
        <button
          key={each}
          type="button"
          className="d-view"
          aria-pressed={value === each}
          onClick={() => onChange(each)}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}

/** What happened when: all of it, by channel or by segment, as lines and in numbers. */
export function TimeChart({ results, by, onBy }: Props) {
  const [measure, setMeasure] = useState<Measure>('delivered');
  const [split, setSplit] = useState<keyof typeof SPLITS>('all');
  if (results.times.length === 0) return <p className="w-hint">还没有人收到。</p>;
  const steps = stepsOf(results.times, by);
  const names = steps.map((step) => nameOf(step, by));
  const lines = linesOf(results, split).map((line) => ({ ...line, counts: countsAt(line, steps, measure) }));
  return (
    <section className="w-stack" aria-labelledby="over-time">
      <div className="w-row apart">
        <h3 id="over-time">{`随时间：${MEASURES[measure]}`}</h3>
        <Choice label="每一格多长" words={LENGTHS} value={by} onChange={onBy} />
      </div>
      <Choice label="看什么" words={MEASURES} value={measure} onChange={setMeasure} />
      <Choice label="怎么分" words={SPLITS} value={split} onChange={setSplit} />
      <PlotKeys lines={lines} />
      <TimePlot lines={lines} steps={names} unit={measure === 'asked' ? '个' : '人'} />
      <details>
        <summary className="u-summary">看数字</summary>
        <Table
          label={`随时间的数字：${MEASURES[measure]}，${SPLITS[split]}`}
          heads={['时间', ...lines.map(({ name }) => name)]}
          rows={steps
            .map((step, at) => ({
              key: String(step),
              counts: lines.map(({ counts }) => counts[at] ?? 0),
              name: names[at],
            }))
            .filter(({ counts }) => counts.some((count) => count > 0))
            .map(({ key, name, counts }) => ({ key, cells: [name, ...counts.map(String)] }))}
        />
      </details>
    </section>
  );
}
