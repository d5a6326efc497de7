import { situationWords, type Situation } from './situation';

export type Frequency = 'each' | 'daily' | 'weekly';

export const frequencyWords: Readonly<Record<Frequency, { readonly name: string; readonly sentence: string }>> = {
  each: { name: '有就发', sentence: '有与你有关的消息，当天就发给你。' },
  daily: { name: '每天一次', sentence: '每天上午8:30发一次，把一天的消息放在一起；没有就不发。' },
  weekly: { name: '每周一次', sentence: '每周一上午8:30发一次，把一周的消息放在一起；没有就不发。' },
};

export interface Chosen {
  /** Names, not ids. */
  readonly topics: readonly string[];
  readonly areas: readonly string[];
  readonly situations: readonly Situation[];
  readonly frequency: Frequency;
  readonly paused: boolean;
  readonly usesReading: boolean;
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** What a choice means, in sentences that whoever made it understands. */
export const meaningOf = (
  { topics, areas, situations, frequency, paused, usesReading }: Chosen,
  weeklyCap: number,
): string[] => {
  const about = [
    ...(topics.length > 0 ? [`${quoted(topics)}方面的`] : []),
    ...(areas.length > 0 ? [`发给${quoted(areas)}的`] : []),
    ...(situations.length > 0 ? [`与${quoted(situations.map((each) => situationWords[each].name))}有关的`] : []),
  ];
  return [
    `你会收到：${about.join('，或者')}消息。`,
    frequency === 'each'
      ? `${frequencyWords.each.sentence}一周最多打扰你${String(weeklyCap)}次，多的放进收件箱，不提醒。`
      : frequencyWords[frequency].sentence,
    '晚上10点到早上8点不打扰，消息等到8点。',
    ...(paused ? ['你已暂停提醒：消息只放进收件箱。'] : []),
    usesReading ? '你打开过哪类消息，会用来决定以后发什么。' : '不根据你读过什么来发消息。',
  ];
};
