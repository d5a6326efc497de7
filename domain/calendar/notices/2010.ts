import type { HolidayNotice } from '../notice';

export const notice2010: HolidayNotice = {
  year: 2010,
  cite: '国务院办公厅2010年放假通知',
  title: '国务院办公厅关于2010年部分节假日安排的通知',
  documentNumber: '国办发明电〔2009〕27号',
  holidays: [
    { name: '元旦', from: '2010-01-01', to: '2010-01-03', exchangedWorkdays: [] },
    { name: '春节', from: '2010-02-13', to: '2010-02-19', exchangedWorkdays: ['2010-02-20', '2010-02-21'] },
    { name: '清明节', from: '2010-04-03', to: '2010-04-05', exchangedWorkdays: [] },
    { name: '劳动节', from: '2010-05-01', to: '2010-05-03', exchangedWorkdays: [] },
    { name: '端午节', from: '2010-06-14', to: '2010-06-16', exchangedWorkdays: ['2010-06-12', '2010-06-13'] },
    { name: '中秋节', from: '2010-09-22', to: '2010-09-24', exchangedWorkdays: ['2010-09-19', '2010-09-25'] },
    { name: '国庆节', from: '2010-10-01', to: '2010-10-07', exchangedWorkdays: ['2010-09-26', '2010-10-09'] },
  ],
};
