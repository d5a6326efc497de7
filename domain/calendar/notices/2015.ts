import type { HolidayNotice } from '../notice';

export const notice2015: HolidayNotice = {
  year: 2015,
  cite: '国务院办公厅2015年放假通知',
  title: '国务院办公厅关于2015年部分节假日安排的通知',
  documentNumber: '国办发明电〔2014〕28号',
  holidays: [
    { name: '元旦', from: '2015-01-01', to: '2015-01-03', exchangedWorkdays: ['2015-01-04'] },
    { name: '春节', from: '2015-02-18', to: '2015-02-24', exchangedWorkdays: ['2015-02-15', '2015-02-28'] },
    { name: '清明节', from: '2015-04-05', to: '2015-04-06', exchangedWorkdays: [] },
    { name: '劳动节', from: '2015-05-01', to: '2015-05-01', exchangedWorkdays: [] },
    { name: '端午节', from: '2015-06-20', to: '2015-06-22', exchangedWorkdays: [] },
    {
      name: '抗战胜利70周年纪念日',
      from: '2015-09-03',
      to: '2015-09-05',
      exchangedWorkdays: ['2015-09-06'],
      source: {
        cite: '国务院2015年抗战胜利纪念日放假通知',
        title: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
        documentNumber: '国发明电〔2015〕1号',
      },
    },
    { name: '中秋节', from: '2015-09-27', to: '2015-09-27', exchangedWorkdays: [] },
    { name: '国庆节', from: '2015-10-01', to: '2015-10-07', exchangedWorkdays: ['2015-10-10'] },
  ],
};
