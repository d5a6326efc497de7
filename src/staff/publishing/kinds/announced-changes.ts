import type { PressConferenceContent } from '../../../../contract/press-conference';
import { clockTime, plainDate } from '../../../ui/dates';
import { textAt, type Place } from '../editing/place';

export type Announced = Pick<
  PressConferenceContent,
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'changes'
  | 'livestreamUrl'
  | 'audioUrl'
  | 'replayUrl'
  | 'replayAudioUrl'
  | 'channels'
>;
type Change = PressConferenceContent['changes'][number];

/** Where people were told to look and listen. */
const LINKS = [
  { place: 'livestreamUrl', name: '直播链接' },
  { place: 'audioUrl', name: '声音直播链接' },
  { place: 'channels.fallbackUrl', name: '视频号备用链接' },
  { place: 'replayUrl', name: '回放链接' },
  { place: 'replayAudioUrl', name: '回放声音链接' },
] as const;

const OWN_WORDS = /^(时间|地点)由.+改为|^(更换|取消)了.*链接。$/;

/** Fields whose change residents are told of. */
export const TELLS_CHANGES: ReadonlySet<Place> = new Set([
  'startsAt',
  'endsAt',
  'venue',
  ...LINKS.map(({ place }) => place),
]);

const spoken = ({ startsAt, endsAt }: Pick<Announced, 'startsAt' | 'endsAt'>): string =>
  `${plainDate(startsAt)} ${clockTime(startsAt)}—${clockTime(endsAt)}`;

/** What people who read the first announcement have to be told. */
function wordsOf(published: Announced, now: Partial<Announced>): string[] {
  const words: string[] = [];
  const { startsAt, endsAt, venue } = { ...published, ...now };
  const isSet = startsAt !== '' && endsAt !== '' && venue.trim() !== '';
  if (
    isSet &&
    (Date.parse(startsAt) !== Date.parse(published.startsAt) || Date.parse(endsAt) !== Date.parse(published.endsAt))
  )
    words.push(`时间由${spoken(published)}改为${spoken({ startsAt, endsAt })}。`);
  if (isSet && venue !== published.venue) words.push(`地点由${published.venue}改为${venue}。`);
  for (const { place, name } of LINKS) {
    const [before, after] = [textAt(published, place), textAt(now, place)];
    // What is new is seen on the page; what was to be found elsewhere has to be told.
    if (before !== '' && before !== after) words.push(after === '' ? `取消了${name}。` : `更换了${name}。`);
  }
  return words;
}

const sameChange = (a: Change, b: Change): boolean => a.text === b.text && Date.parse(a.at) === Date.parse(b.at);

/**
 * 变更记录 of a press conference that residents have seen announced: when its time, venue or a link is changed, the record says so by
 * itself; when the change is taken back, so is the record.
 *
 * @param at - the instant of the change
 */
export function announcedChanges(published: Announced, now: Partial<Announced>, at: string): readonly Change[] {
  // The same may happen twice: what was told of the first time is no word of the second.
  const before = (now.changes ?? []).filter((each) => !published.changes.some((told) => sameChange(told, each)));
  const byHand = before.filter(({ text }) => !OWN_WORDS.test(text));
  const own = wordsOf(published, now).map((text): Change => before.find((each) => each.text === text) ?? { at, text });
  return [...own, ...byHand, ...published.changes];
}
