import { useState } from 'react';
import type { CalendarEvent, Reminded } from '../../platform/calendar-event';
import { remindOf } from '../../platform/calendar-reminder';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

const SAID: Record<Reminded, string> = {
  saved: '已经写进手机日历，开始前半小时提醒你。',
  file: '日历文件已经存下，打开它就写进手机日历。没有看到文件的话，请记下时间。',
  denied: '没有得到写日历的许可，所以没有记。想记的话，在手机设置里允许后再点一次。',
  failed: '日历没有写成，请记下时间，或者再点一次。',
};

/** 提醒我. */
export function Reminder({ event, className }: { readonly event: CalendarEvent; readonly className: string }) {
  const [said, setSaid] = useState<Reminded | null>(null);
  return (
    <>
      <Tap className={className} label={`提醒我：${event.title}`} onTap={() => void remindOf(event).then(setSaid)}>
        提醒我
      </Tap>
      <Box className="press-aside" live="polite">
        {said === null ? '' : SAID[said]}
      </Box>
    </>
  );
}
