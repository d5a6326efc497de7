import type { HolidayNotice } from '../notice';

export const notice2013: HolidayNotice = {
  year: 2013,
  cite: '国务院办公厅2013年放假通知',
  title: '国务院办公厅关于2013年部分节假日安排的通知',
  documentNumber: '国办发明电〔2012〕33号',
  holidays: [
    { name: '元旦', from: '2013-01-01', to: '2013-01-03', exchangedWorkdays: ['2013-01-05', '2013-01-06'] },
    { name: '春节', from: '2013-02-09', to: '2013-02-15', exchangedWorkdays: ['2013-02-16', '2013-02-17'] },
    { name: '清明节', from: '2013-04-04', to: '2013-04-06', exchangedWorkdays: ['2013-04-07'] },
    { name: '劳动节', from: '2013-04-29', to: '2013-05-01', exchangedWorkdays: ['2013-04-27', '2013-04-28'] },
    { name: '端午节', from: '2013-06-10', to: '2013-06-12', exchangedWorkdays: ['2013-06-08', '2013-06-09'] },
    { name: '中秋节', from: '2013-09-19', to: '2013-09-21', exchangedWorkdays: ['2013-09-22'] },
    { name: '国庆节', from: '2013-10-01', to: '2013-10-07', exchangedWorkdays: ['2013-09-29', '2013-10-12'] },
  ],
};
