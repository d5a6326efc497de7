import Taro from '@tarojs/taro';
import { endOf, REMIND_BEFORE_SECONDS, type CalendarEvent, type Reminded } from './calendar-event';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1_000);

/** Puts an event into the phone's calendar, which reminds half an hour before. */
export async function remindOf(event: CalendarEvent): Promise<Reminded> {
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      startTime: seconds(Date.parse(event.startsAt)),
      endTime: String(seconds(endOf(event))),
      ...(event.place === undefined ? {} : { location: event.place }),
      alarm: true,
      alarmOffset: REMIND_BEFORE_SECONDS,
    });
    return 'saved';
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
    // Said no to the question, earlier in the settings, or to the privacy terms.
    return /auth|deny|denied|cancel|privacy/.test(said) ? 'denied' : 'failed';
  }
}
