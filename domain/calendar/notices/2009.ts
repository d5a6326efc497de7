import type { HolidayNotice } from '../notice';

export const notice2009: HolidayNotice = {
  year: 2009,
  cite: '国务院办公厅2009年放假通知',
  title: '国务院办公厅关于2009年部分节假日安排的通知',
  documentNumber: '国办发明电〔2008〕42号',
  holidays: [
    { name: '元旦', from: '2009-01-01', to: '2009-01-03', exchangedWorkdays: ['2009-01-04'] },
    { name: '春节', from: '2009-01-25', to: '2009-01-31', exchangedWorkdays: ['2009-01-24', '2009-02-01'] },
    { name: '清明节', from: '2009-04-04', to: '2009-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2009-05-01', to: '2009-05-03', exchangedWorkdays: [] },
    { name: '端午节', from: '2009-05-28', to: '2009-05-30', exchangedWorkdays: ['2009-05-31'] },
    { name: '国庆节、中秋节', from: '2009-10-01', to: '2009-10-08', exchangedWorkdays: ['2009-09-27', '2009-10-10'] },
  ],
};
