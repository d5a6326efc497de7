const department = (id: string, name: string) => ({
  id,
  name,
  shortName: name,
  duties: '职责',
  address: '临溪市',
  hours: '9:00-17:00',
  phone: '0599-0000201',
  area: 'linxi',
  keywords: [],
  takesRequests: true,
});
/** A city's directory with two departments that take requests. */
export const directory = {
  sourceId: 'directory',
  topics: [{ id: 'yiliao', name: '医疗', summary: '' }],
  areas: [{ id: 'linxi', name: '临溪市', level: 'city' }],
  departments: [department('yibao', '市医疗保障局'), department('minzheng', '市民政局')],
};
