import type { HolidayNotice } from '../notice';

export const notice2016: HolidayNotice = {
  year: 2016,
  cite: '国务院办公厅2016年放假通知',
  title: '国务院办公厅关于2016年部分节假日安排的通知',
  documentNumber: '国办发明电〔2015〕18号',
  holidays: [
    { name: '元旦', from: '2016-01-01', to: '2016-01-01', exchangedWorkdays: [] },
    { name: '春节', from: '2016-02-07', to: '2016-02-13', exchangedWorkdays: ['2016-02-06', '2016-02-14'] },
    { name: '清明节', from: '2016-04-04', to: '2016-04-04', exchangedWorkdays: [] },
    { name: '劳动节', from: '2016-05-01', to: '2016-05-02', exchangedWorkdays: [] },
    { name: '端午节', from: '2016-06-09', to: '2016-06-11', exchangedWorkdays: ['2016-06-12'] },
    { name: '中秋节', from: '2016-09-15', to: '2016-09-17', exchangedWorkdays: ['2016-09-18'] },
    { name: '国庆节', from: '2016-10-01', to: '2016-10-07', exchangedWorkdays: ['2016-10-08', '2016-10-09'] },
  ],
};
