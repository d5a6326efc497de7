import type { PushResults } from '../../../contract/push-results';
import { channelWords } from '../../../domain/push';

type Feedback = PushResults['feedback'];

const line = (...cells: readonly (string | number)[]): string[] => cells.map(String);

const feedbackLines = (of: string, feedback: Feedback): string[][] => [
  line(of, '打开', feedback.opened),
  line(of, '点进去看', feedback.clicked),
  line(of, '说清楚了', feedback.clear),
  line(of, '没说清楚', feedback.unclear),
  line(of, '提问', feedback.asked),
  line(of, '退订', feedback.unsubscribed),
];

const timeLines = (of: string, times: PushResults['times']): string[][] =>
  times.flatMap(({ at, delivered, ...feedback }) => [
    line(`${of} ${at}`, '已送达', delivered),
    ...feedbackLines(`${of} ${at}`, feedback),
  ]);

/** The results as lines of a sheet: the whole, then each channel and each segment, with what happened when. */
export function resultLines({
  sums,
  feedback,
  questions,
  channels,
  segments,
  reasons,
  times,
}: PushResults): string[][] {
  return [
    line('合计', '应发人数', sums.matched),
    line('合计', '已送达', sums.delivered),
    line('合计', '没有同意', sums.noConsent),
    line('合计', '失败', sums.failed),
    line('合计', '没有发', sums.suppressed),
    line('合计', '还在发', sums.open),
    ...feedbackLines('合计', feedback),
    ...(questions === null ? [] : [line('合计', '这一页的提问，含别处来的', questions)]),
    ...reasons.map(({ sentence, people }) => line('没有收到的原因', sentence, people)),
    ...timeLines('合计', times),
    ...channels.flatMap(({ channel, delivered, feedback: own, times: ownTimes }) => {
      const name = `渠道：${channelWords[channel]}`;
      return [line(name, '已送达', delivered), ...feedbackLines(name, own), ...timeLines(name, ownTimes)];
    }),
    ...segments.flatMap((segment) => {
      const name = `人群：${segment.name}`;
      return [
        line(name, '应发人数', segment.sums.matched),
        line(name, '已送达', segment.sums.delivered),
        ...feedbackLines(name, segment.feedback),
        ...timeLines(name, segment.times),
      ];
    }),
  ];
}

export const RESULT_COLUMNS = [
  { name: '类别', width: 40 },
  { name: '项目', width: 26 },
  { name: '人数', width: 10 },
] as const;
