import type { HolidayNotice } from '../notice';

export const notice2017: HolidayNotice = {
  year: 2017,
  cite: '国务院办公厅2017年放假通知',
  title: '国务院办公厅关于2017年部分节假日安排的通知',
  documentNumber: '国办发明电〔2016〕17号',
  holidays: [
    { name: '元旦', from: '2017-01-01', to: '2017-01-02', exchangedWorkdays: [] },
    { name: '春节', from: '2017-01-27', to: '2017-02-02', exchangedWorkdays: ['2017-01-22', '2017-02-04'] },
    { name: '清明节', from: '2017-04-02', to: '2017-04-04', exchangedWorkdays: ['2017-04-01'] },
    { name: '劳动节', from: '2017-05-01', to: '2017-05-01', exchangedWorkdays: [] },
    { name: '端午节', from: '2017-05-28', to: '2017-05-30', exchangedWorkdays: ['2017-05-27'] },
    { name: '中秋节、国庆节', from: '2017-10-01', to: '2017-10-08', exchangedWorkdays: ['2017-09-30'] },
  ],
};
