import { KIND_NAMES } from '../../../domain/content-kind';
import { PowerContent, PowerSummary, PowerView } from '../../../contract/power';
import { isCivilDate } from '../../../domain/calendar';
import { powerFaults } from '../../../domain/power';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const powerPages: readonly PageSchema[] = [
  { kind: 'powers', name: KIND_NAMES.powers, summary: PowerSummary, view: PowerView },
];

/** Of the basis what is published now: a link that leads nowhere is none. */
async function basisOf(content: PowerContent, context: RenderContext): Promise<PowerContent['basis']> {
  const links = content.basis.flatMap(({ policy }) => (policy ? [{ kind: 'policies' as const, id: policy.id }] : []));
  const there = new Set((await context.published(links)).map(({ id }) => id));
  return content.basis.map(({ law, article, policy }) =>
    policy && there.has(policy.id) ? { law, article, policy } : { law, article },
  );
}

async function summaryOf(content: PowerContent, context: RenderContext): Promise<PowerSummary> {
  const { code, name, type, levels, promisedDays, fee, withdrawn } = content;
  return {
    id: context.publicId,
    code,
    title: name,
    type,
    department: await context.named('departments', content.organ),
    levels,
    promisedDays,
    isFree: fee.is === 'free',
    withdrawnOn: withdrawn?.on ?? null,
  };
}

/**
 * Items of the list of powers and duties (权责清单). They point to the laws they rest on, and are not told to them as citing
 * pages: a law on which a thousand powers rest would be a list of powers, and each of them rendered anew with every other.
 *
 * @source 条例第二十条第五、六、八项
 */
export const powerResource = defineResource<PowerContent>({
  kind: 'powers',
  content: PowerContent,
  pages: powerPages,
  check({ sourceId: _sourceId, withdrawn, ...item }) {
    const faults = powerFaults(item).map(({ field, code }) => ({ code: 'publishing.power', field, found: code }));
    const isOff = withdrawn !== undefined && !isCivilDate(withdrawn.on);
    return isOff ? [...faults, { code: 'publishing.dates', field: 'withdrawn.on' }] : faults;
  },
  references: () => [],
  places: ({ organ }) => ({ topics: [], department: organ }),
  async render(content, context) {
    const { conditions, procedure, statutoryDays, fee, duties, accountability, complaintPhone, withdrawn } = content;
    const summary = await summaryOf(content, context);
    const { departments } = await context.directory();
    const { address = '', hours = '', phone = '' } = departments.find(({ id }) => id === content.organ) ?? {};
    const view: PowerView = {
      ...summary,
      basis: await basisOf(content, context),
      conditions,
      procedure,
      statutoryDays,
      fee,
      duties,
      accountability,
      complaintPhone,
      organ: { address, hours, phone },
      withdrawn: withdrawn ?? null,
    };
    const facets = { sortKey: content.code, topics: [], department: content.organ };
    return [{ kind: 'powers', id: context.publicId, title: content.name, facets, summary, view }];
  },
});
