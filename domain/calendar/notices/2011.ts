import type { HolidayNotice } from '../notice';

export const notice2011: HolidayNotice = {
  year: 2011,
  cite: '国务院办公厅2011年放假通知',
  title: '国务院办公厅关于2011年部分节假日安排的通知',
  documentNumber: '国办发明电〔2010〕40号',
  holidays: [
    { name: '元旦', from: '2011-01-01', to: '2011-01-03', exchangedWorkdays: [] },
    { name: '春节', from: '2011-02-02', to: '2011-02-08', exchangedWorkdays: ['2011-01-30', '2011-02-12'] },
    { name: '清明节', from: '2011-04-03', to: '2011-04-05', exchangedWorkdays: ['2011-04-02'] },
    { name: '劳动节', from: '2011-04-30', to: '2011-05-02', exchangedWorkdays: [] },
    { name: '端午节', from: '2011-06-04', to: '2011-06-06', exchangedWorkdays: [] },
    { name: '中秋节', from: '2011-09-10', to: '2011-09-12', exchangedWorkdays: [] },
    { name: '国庆节', from: '2011-10-01', to: '2011-10-07', exchangedWorkdays: ['2011-10-08', '2011-10-09'] },
  ],
};
