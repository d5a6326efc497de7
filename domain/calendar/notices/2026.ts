import type { HolidayNotice } from '../notice';

export const notice2026: HolidayNotice = {
  year: 2026,
  cite: '国务院办公厅2026年放假通知',
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  documentNumber: '国办发明电〔2025〕7号',
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', exchangedWorkdays: ['2026-01-04'] },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', exchangedWorkdays: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', exchangedWorkdays: ['2026-05-09'] },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21', exchangedWorkdays: [] },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27', exchangedWorkdays: [] },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', exchangedWorkdays: ['2026-09-20', '2026-10-10'] },
  ],
};
