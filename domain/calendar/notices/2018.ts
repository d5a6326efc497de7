import type { HolidayNotice } from '../notice';

export const notice2018: HolidayNotice = {
  year: 2018,
  cite: '国务院办公厅2018年放假通知',
  title: '国务院办公厅关于2018年部分节假日安排的通知',
  documentNumber: '国办发明电〔2017〕12号',
  holidays: [
    { name: '元旦', from: '2018-01-01', to: '2018-01-01', exchangedWorkdays: [] },
    { name: '春节', from: '2018-02-15', to: '2018-02-21', exchangedWorkdays: ['2018-02-11', '2018-02-24'] },
    { name: '清明节', from: '2018-04-05', to: '2018-04-07', exchangedWorkdays: ['2018-04-08'] },
    { name: '劳动节', from: '2018-04-29', to: '2018-05-01', exchangedWorkdays: ['2018-04-28'] },
    { name: '端午节', from: '2018-06-18', to: '2018-06-18', exchangedWorkdays: [] },
    { name: '中秋节', from: '2018-09-24', to: '2018-09-24', exchangedWorkdays: [] },
    { name: '国庆节', from: '2018-10-01', to: '2018-10-07', exchangedWorkdays: ['2018-09-29', '2018-09-30'] },
  ],
};
