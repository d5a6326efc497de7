import type { SpecialTopicItem } from '../../../contract/special-topic';
import { dayOf } from '../../../domain/special-topic';
import type { PageRows } from '../../platform/published/page-rows';
import type { Member, Standing } from './section';

/** What lines in lists have of whose they are. */
interface Line {
  readonly department?: { readonly name: string };
  readonly issuingOrgan?: string;
  readonly host?: string;
}

const isMember = (standing: Standing): standing is Member => !('url' in standing);

/** What stands in a section, as it is shown, in the same order; undefined for a page that is gone by now. */
export async function linesOf(
  standing: readonly Standing[],
  rows: PageRows,
): Promise<readonly (SpecialTopicItem | undefined)[]> {
  const lines = await rows.summaries(standing.filter(isMember).map(({ id }) => id));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return standing.map((each): SpecialTopicItem | undefined => {
    if (!isMember(each)) return each;
    const line = byId.get(each.id);
    if (!line) return undefined;
    const { department, issuingOrgan, host } = JSON.parse(line.summary) as Line;
    const date = dayOf(each.sortKey);
    const from = issuingOrgan ?? host ?? department?.name;
    const own = { kind: each.kind, id: each.publicId, title: line.title };
    return { ...own, ...(date === null ? {} : { date }), ...(from === undefined ? {} : { from }) };
  });
}

/** The same without what is gone. */
export const itemsOf = async (standing: readonly Standing[], rows: PageRows): Promise<SpecialTopicItem[]> =>
  (await linesOf(standing, rows)).filter((line) => line !== undefined);
