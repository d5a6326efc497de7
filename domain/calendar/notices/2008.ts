import type { HolidayNotice } from '../notice';

export const notice2008: HolidayNotice = {
  year: 2008,
  cite: '国务院办公厅2008年放假通知',
  title: '国务院办公厅关于2008年部分节假日安排的通知',
  holidays: [
    { name: '元旦', from: '2007-12-30', to: '2008-01-01', exchangedWorkdays: ['2007-12-29'] },
    { name: '春节', from: '2008-02-06', to: '2008-02-12', exchangedWorkdays: ['2008-02-02', '2008-02-03'] },
    { name: '清明节', from: '2008-04-04', to: '2008-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2008-05-01', to: '2008-05-03', exchangedWorkdays: ['2008-05-04'] },
    { name: '端午节', from: '2008-06-07', to: '2008-06-09', exchangedWorkdays: [] },
    { name: '中秋节', from: '2008-09-13', to: '2008-09-15', exchangedWorkdays: [] },
    { name: '国庆节', from: '2008-09-29', to: '2008-10-05', exchangedWorkdays: ['2008-09-27', '2008-09-28'] },
  ],
};
