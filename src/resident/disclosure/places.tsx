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
    title: '公开了什么',
    places: [
      { to: to('catalogueHome'), name: '公开目录', hint: '该公开的都列着' },
      { to: to('gazette'), name: '政府公报', hint: '文件的标准文本' },
      { to: to('specialTopicList'), name: '专题', hint: '一件大事，从头看全' },
      { to: to('datasetList'), name: '开放数据', hint: '能查，能下载' },
      { to: to('disclosureRules'), name: '公开制度', hint: '公开立了什么规矩' },
    ],
  },
  {
    title: '要一份信息',
    places: [
      { to: to('disclosureGuides'), name: '公开指南', hint: '有什么，怎么拿' },
      { to: to('foiApply'), name: '申请公开', hint: '写清楚要什么' },
      { to: to('foiCases'), name: '查我的申请', hint: '办到哪一步' },
      { to: to('readingPoints'), name: '公报赠阅点', hint: '免费领、免费看' },
    ],
  },
  {
    title: '看政府在办什么',
    places: [
      { to: to('powerList'), name: '权责清单', hint: '时限、收费、依据' },
      { to: to('budgetList'), name: '预算决算', hint: '钱从哪来，花到哪去' },
      { to: to('proposalList'), name: '建议提案', hint: '代表委员提了，怎样办' },
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
    title: '公开工作做得怎样',
    places: [
      { to: to('annualReportList'), name: '年度报告', hint: '每年一份，数字可查' },
      { to: to('foiStatistics'), name: '办理统计', hint: '收到多少，怎样答复' },
      { to: to('publicationLog'), name: '公开记录', hint: '发了什么，改了什么' },
    ],
  },
];

/** The groups of doors, each under its heading. */
export const Places = () => (
  <>
    {GROUPS.map(({ title, places }) => (
      <Box as="section" key={title} className="stack">
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
