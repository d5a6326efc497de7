import type { HolidayNotice } from '../notice';

export const notice2014: HolidayNotice = {
  year: 2014,
  cite: '国务院办公厅2014年放假通知',
  title: '国务院办公厅关于2014年部分节假日安排的通知',
  documentNumber: '国办发明电〔2013〕28号',
  holidays: [
    { name: '元旦', from: '2014-01-01', to: '2014-01-01', exchangedWorkdays: [] },
    { name: '春节', from: '2014-01-31', to: '2014-02-06', exchangedWorkdays: ['2014-01-26', '2014-02-08'] },
    { name: '清明节', from: '2014-04-05', to: '2014-04-07', exchangedWorkdays: [] },
    { name: '劳动节', from: '2014-05-01', to: '2014-05-03', exchangedWorkdays: ['2014-05-04'] },
    { name: '端午节', from: '2014-06-02', to: '2014-06-02', exchangedWorkdays: [] },
    { name: '中秋节', from: '2014-09-08', to: '2014-09-08', exchangedWorkdays: [] },
    { name: '国庆节', from: '2014-10-01', to: '2014-10-07', exchangedWorkdays: ['2014-09-28', '2014-10-11'] },
  ],
};
