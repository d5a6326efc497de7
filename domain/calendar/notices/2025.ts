import type { HolidayNotice } from '../notice';

export const notice2025: HolidayNotice = {
  year: 2025,
  cite: '国务院办公厅2025年放假通知',
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  documentNumber: '国办发明电〔2024〕12号',
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', exchangedWorkdays: [] },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', exchangedWorkdays: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', exchangedWorkdays: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', exchangedWorkdays: [] },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', exchangedWorkdays: ['2025-09-28', '2025-10-11'] },
  ],
};
