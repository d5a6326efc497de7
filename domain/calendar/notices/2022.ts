import type { HolidayNotice } from '../notice';

export const notice2022: HolidayNotice = {
  year: 2022,
  cite: '国务院办公厅2022年放假通知',
  title: '国务院办公厅关于2022年部分节假日安排的通知',
  documentNumber: '国办发明电〔2021〕11号',
  holidays: [
    { name: '元旦', from: '2022-01-01', to: '2022-01-03', exchangedWorkdays: [] },
    { name: '春节', from: '2022-01-31', to: '2022-02-06', exchangedWorkdays: ['2022-01-29', '2022-01-30'] },
    { name: '清明节', from: '2022-04-03', to: '2022-04-05', exchangedWorkdays: ['2022-04-02'] },
    { name: '劳动节', from: '2022-04-30', to: '2022-05-04', exchangedWorkdays: ['2022-04-24', '2022-05-07'] },
    { name: '端午节', from: '2022-06-03', to: '2022-06-05', exchangedWorkdays: [] },
    { name: '中秋节', from: '2022-09-10', to: '2022-09-12', exchangedWorkdays: [] },
    { name: '国庆节', from: '2022-10-01', to: '2022-10-07', exchangedWorkdays: ['2022-10-08', '2022-10-09'] },
  ],
};
