import type { HolidayNotice } from '../notice';

export const notice2012: HolidayNotice = {
  year: 2012,
  cite: '国务院办公厅2012年放假通知',
  title: '国务院办公厅关于2012年部分节假日安排的通知',
  documentNumber: '国办发明电〔2011〕45号',
  holidays: [
    { name: '元旦', from: '2012-01-01', to: '2012-01-03', exchangedWorkdays: ['2011-12-31'] },
    { name: '春节', from: '2012-01-22', to: '2012-01-28', exchangedWorkdays: ['2012-01-21', '2012-01-29'] },
    { name: '清明节', from: '2012-04-02', to: '2012-04-04', exchangedWorkdays: ['2012-03-31', '2012-04-01'] },
    { name: '劳动节', from: '2012-04-29', to: '2012-05-01', exchangedWorkdays: ['2012-04-28'] },
    { name: '端午节', from: '2012-06-22', to: '2012-06-24', exchangedWorkdays: [] },
    { name: '中秋节、国庆节', from: '2012-09-30', to: '2012-10-07', exchangedWorkdays: ['2012-09-29'] },
  ],
};
