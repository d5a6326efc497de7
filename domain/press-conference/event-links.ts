import { linkFault, writtenLinks } from '../proofreading/links';
import { passagesOf } from '../proofreading/passages';
import { countdownTo, type PressConferenceTime } from './state';

/** A link that residents follow from a press conference. */
export interface EventLink {
  /** Where it stands in the content, for example `livestreamUrl`. */
  readonly field: string;
  /** 直播链接. */
  readonly name: string;
  readonly address: string;
}

const NAMES: Readonly<Record<string, string>> = {
  livestreamUrl: '直播链接',
  audioUrl: '声音直播链接',
  replayUrl: '回放链接',
  replayAudioUrl: '回放声音链接',
  'channels.fallbackUrl': '视频号备用链接',
};

/** Its links with those written in its texts (报名、材料), each once; what is wrong by its form is told elsewhere. */
export function eventLinks(content: Readonly<Record<string, unknown>>): EventLink[] {
  const found = new Map<string, EventLink>();
  for (const { path, text, is } of passagesOf('press-conferences', content)) {
    const addresses = is === 'link' ? [text] : writtenLinks(text).map(({ address }) => address);
    for (const address of addresses)
      if (!found.has(address) && linkFault(address)?.severity !== 'must')
        found.set(address, { field: path, name: NAMES[path] ?? '文中的链接', address });
  }
  return [...found.values()];
}

const MINUTE_MS = 60_000;
/** A day before, so that there is time to replace a link; when all is set up; and when the first people come. */
const MINUTES_BEFORE = [24 * 60, 60, 10];
/** While it lasts. */
const EVERY_MIN = 10;

/**
 * Since when its links have to have been asked: a day, an hour and ten minutes before it begins, and every ten minutes while it
 * lasts.
 *
 * @returns null where it is further away than a day, or over
 */
export function linksDueSince({ startsAt, endsAt }: PressConferenceTime, now: Date): Date | null {
  const start = Date.parse(startsAt);
  if (!(now.getTime() < Date.parse(endsAt))) return null;
  const sinceStart = now.getTime() - start;
  if (sinceStart >= 0) return new Date(now.getTime() - (sinceStart % (EVERY_MIN * MINUTE_MS)));
  const moments = MINUTES_BEFORE.map((minutes) => start - minutes * MINUTE_MS).filter(
    (moment) => moment <= now.getTime(),
  );
  return moments.length === 0 ? null : new Date(Math.max(...moments));
}

/** 距开始还有3小时20分; 已经开始. */
export function timeLeft(startsAt: string, now: Date): string {
  if (Date.parse(startsAt) <= now.getTime()) return '已经开始';
  const { days, hours, minutes } = countdownTo(startsAt, now);
  const parts = [
    days > 0 && `${String(days)}天`,
    hours > 0 && `${String(hours)}小时`,
    minutes > 0 && `${String(minutes)}分`,
  ];
  const words = parts.filter((part) => part !== false).join('');
  return words === '' ? '马上开始' : `距开始还有${words}`;
}
