import { notice2008 } from './notices/2008';
import { notice2009 } from './notices/2009';
import { notice2010 } from './notices/2010';
import { notice2011 } from './notices/2011';
import { notice2012 } from './notices/2012';
import { notice2013 } from './notices/2013';
import { notice2014 } from './notices/2014';
import { notice2015 } from './notices/2015';
import { notice2016 } from './notices/2016';
import { notice2017 } from './notices/2017';
import { notice2018 } from './notices/2018';
import { notice2019 } from './notices/2019';
import { notice2020 } from './notices/2020';
import { notice2021 } from './notices/2021';
import { notice2022 } from './notices/2022';
import { notice2023 } from './notices/2023';
import { notice2024 } from './notices/2024';
import { notice2025 } from './notices/2025';
import { notice2026 } from './notices/2026';
import { calendarOf, type Calendar } from './calendar';
import type { HolidayNotice } from './notice';

/** The notices of the General Office of the State Council, oldest first. Add a year here when its notice is issued. */
export const stateCouncilNotices: readonly HolidayNotice[] = [
  notice2008,
  notice2009,
  notice2010,
  notice2011,
  notice2012,
  notice2013,
  notice2014,
  notice2015,
  notice2016,
  notice2017,
  notice2018,
  notice2019,
  notice2020,
  notice2021,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
];

/** Working days in mainland China, 2008 to 2026. @source 全国年节及纪念日放假办法第七条 */
export const stateCouncilCalendar: Calendar = /* @__PURE__ */ calendarOf(stateCouncilNotices);
