import type { NewMediaRegister } from '../../../../contract/new-media';
import type { CivilDate } from '../../../../domain/calendar';
import { platformName, stateName } from '../../../../domain/new-media';
import type { Store } from '../../../platform/db/store';
import { csvOf } from '../../../platform/sheets/csv';
import { presentSummary } from '../present';

/** The whole register as open data, in the order of the ids. */
export async function registerOf(db: Store['read'], asOf: CivilDate): Promise<NewMediaRegister> {
  const rows = await db.selectFrom('new_media_accounts').selectAll().orderBy('id').execute();
  const accounts = rows.map((row) => ({
    ...presentSummary(row),
    link: row.link,
    about: row.about,
    endedOn: row.ended_on,
  }));
  return { asOf, accounts };
}

const HEADING = [
  '账号名称',
  '平台',
  '账号',
  '主办单位',
  '状态',
  '开设日期',
  '最近发布日期',
  '关停日期',
  '账号地址',
  '简介',
];

/** The same as CSV. */
export function registerCsv(accounts: NewMediaRegister['accounts']): string {
  const lines = accounts.map((each) => [
    each.name,
    platformName[each.platform],
    each.handle,
    each.organ,
    stateName[each.state],
    each.openedOn,
    each.lastPublishedOn ?? '',
    each.endedOn ?? '',
    each.link,
    each.about,
  ]);
  return csvOf([HEADING, ...lines]);
}
