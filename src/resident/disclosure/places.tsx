import { to } from '../../routes';
import { Door } from '../../ui/door';
import { Box } from '../../ui/primitives/box';

interface Place {
  readonly to: string;
  readonly name: string;
  readonly hint: string;
}

interface Group {
  readonly title: string;
  readonly places: readonly Place[];
}

/** Where things are found that the law wants published, in the order of a resident's questions. */
const GROUPS: readonly Group[] = [
  {
    title: '要一份信息',
    places: [
      { to: to('foiApply'), name: '申请公开', hint: '写清楚要什么' },
      { to: to('foiCases'), name: '查我的申请', hint: '办到哪一步' },
    ],
  },
  {
    title: '部门和账号',
    places: [
      { to: to('departmentList'), name: '找部门', hint: '电话、地址、时间' },
      { to: to('newMediaList'), name: '政务新媒体', hint: '认准官方账号' },
    ],
  },
  {
    title: '数据',
    places: [{ to: to('datasetList'), name: '开放数据', hint: '能查，能下载' }],
  },
  {
    title: '公开工作做得怎样',
    places: [
      { to: to('annualReportList'), name: '年度报告', hint: '每年一份，数字可查' },
      { to: to('foiStatistics'), name: '办理统计', hint: '收到多少，怎样答复' },
    ],
  },
];

/** The groups of doors, each under its heading. */
export const Places = () => (
  <>
    {GROUPS.map(({ title, places }) => (
      <Box as="section" key={title}>
        <Box as="h2">{title}</Box>
        <Box as="nav" className="doors" label={title}>
          {places.map(({ to: address, name, hint }) => (
            <Door key={address} to={address} name={name} hint={hint} />
          ))}
        </Box>
      </Box>
    ))}
  </>
);
