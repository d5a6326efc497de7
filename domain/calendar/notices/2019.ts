import type { HolidayNotice } from '../notice';

export const notice2019: HolidayNotice = {
  year: 2019,
  cite: '国务院办公厅2019年放假通知',
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  documentNumber: '国办发明电〔2018〕15号',
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01', exchangedWorkdays: ['2018-12-29'] },
    { name: '春节', from: '2019-02-04', to: '2019-02-10', exchangedWorkdays: ['2019-02-02', '2019-02-03'] },
    { name: '清明节', from: '2019-04-05', to: '2019-04-05', exchangedWorkdays: [] },
    {
      name: '劳动节',
      from: '2019-05-01',
      to: '2019-05-04',
      exchangedWorkdays: ['2019-04-28', '2019-05-05'],
      source: {
        cite: '国务院办公厅2019年劳动节调整通知',
        title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
        documentNumber: '国办发明电〔2019〕3号',
      },
    },
    { name: '端午节', from: '2019-06-07', to: '2019-06-07', exchangedWorkdays: [] },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-13', exchangedWorkdays: [] },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07', exchangedWorkdays: ['2019-09-29', '2019-10-12'] },
  ],
};
