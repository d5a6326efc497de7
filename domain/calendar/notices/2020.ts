import type { HolidayNotice } from '../notice';

export const notice2020: HolidayNotice = {
  year: 2020,
  cite: '国务院办公厅2020年放假通知',
  title: '国务院办公厅关于2020年部分节假日安排的通知',
  documentNumber: '国办发明电〔2019〕16号',
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01', exchangedWorkdays: [] },
    // The notice also had 2020-02-01 worked; the extension (国办发明电〔2020〕1号) took that back.
    { name: '春节', from: '2020-01-24', to: '2020-01-30', exchangedWorkdays: ['2020-01-19'] },
    {
      name: '春节（延长）',
      from: '2020-01-31',
      to: '2020-02-02',
      exchangedWorkdays: [],
      source: {
        cite: '国务院办公厅延长2020年春节假期的通知',
        title: '国务院办公厅关于延长2020年春节假期的通知',
        documentNumber: '国办发明电〔2020〕1号',
      },
    },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05', exchangedWorkdays: ['2020-04-26', '2020-05-09'] },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27', exchangedWorkdays: ['2020-06-28'] },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', exchangedWorkdays: ['2020-09-27', '2020-10-10'] },
  ],
};
