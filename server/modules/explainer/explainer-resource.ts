import { ExplainerContent, ExplainerSummary, ExplainerView } from '../../../contract/explainer';
import type { ExplainerBlock } from '../../../contract/explainer-block';
import { KIND_NAMES } from '../../../domain/content-kind';
import { citedClauses, policySummaries, sharingPolicies } from '../../platform/publishing/cited';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema, type Reference } from '../../platform/publishing/resource';
import { clausesOf } from './block-clauses';
import { explainerFaults } from './check-explainer';

export const explainerPages: readonly PageSchema[] = [
  { kind: 'explainers', name: KIND_NAMES.explainers, summary: ExplainerSummary, view: ExplainerView },
];

type Feature = ExplainerSummary['features'][number];

function featuresOf({ blocks, concernCheck }: ExplainerContent): Feature[] {
  const kinds = new Set(blocks.map(({ kind }) => kind));
  const features: Feature[] = [];
  if (kinds.has('video')) features.push('video');
  if (kinds.has('audio')) features.push('audio');
  if (kinds.has('bar-chart') || kinds.has('line-chart')) features.push('chart');
  if (concernCheck) features.push('concern-check');
  return features;
}

function references(content: ExplainerContent): Reference[] {
  const links = content.blocks.flatMap((block, at): Reference[] => {
    if (block.kind === 'question' && block.itemId !== undefined) {
      return [{ role: 'mentions', kind: 'qa-items', id: block.itemId, field: `blocks.${at}.itemId` }];
    }
    if (block.kind !== 'link' || block.to === undefined) return [];
    return [{ role: 'mentions', kind: block.to.kind, id: block.to.id, field: `blocks.${at}.to` }];
  });
  return [
    ...content.policies.map((id, at): Reference => ({
      role: 'rests-on',
      kind: 'policies',
      id,
      field: `policies.${at}`,
    })),
    ...clausesOf(content).map(({ ref, field }): Reference => ({
      role: 'cites',
      kind: 'policies',
      id: ref.policyId,
      anchor: ref.anchor,
      field,
    })),
    ...links,
  ];
}

/** Links lead somewhere: what is not published yet is left out, and comes in when it is. */
async function visibleBlocks(blocks: readonly ExplainerBlock[], context: RenderContext): Promise<ExplainerBlock[]> {
  const visible: ExplainerBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'question' && block.itemId !== undefined) {
      const { itemId, ...rest } = block;
      const [item] = await context.published([{ kind: 'qa-items', id: itemId }]);
      visible.push(item ? block : rest);
    } else if (block.kind === 'link' && block.to !== undefined) {
      const [to] = await context.published([block.to]);
      if (to) visible.push({ ...block, to });
    } else {
      visible.push(block);
    }
  }
  return visible;
}

/** Illustrated policy explainers (政策图解): typed blocks, each claim with its clause. */
export const explainerResource = defineResource<ExplainerContent>({
  kind: 'explainers',
  content: ExplainerContent,
  pages: explainerPages,
  check: explainerFaults,
  references,
  places: ({ topics, department, area }) => ({ topics, department, area }),
  async render(content, context) {
    const { title, publishedOn, department, topics, area, policies, concernCheck } = content;
    const summary: ExplainerSummary = {
      id: context.publicId,
      title,
      summary: content.summary,
      publishedOn,
      department: await context.named('departments', department),
      topics: await context.namedAll('topics', topics),
      ...(area === undefined ? {} : { area: await context.named('areas', area) }),
      features: featuresOf(content),
    };
    const refs = clausesOf(content).map(({ ref }) => ref);
    const view: ExplainerView = {
      ...summary,
      policies: await policySummaries(policies, context),
      blocks: await visibleBlocks(content.blocks, context),
      ...(concernCheck === undefined ? {} : { concernCheck }),
      cited: await citedClauses(refs, context),
      ...(await context.outdated()),
      related: await sharingPolicies(policies, ['qa-issues', 'press-conferences'], context),
    };
    const year = Number(publishedOn.slice(0, 4));
    const facets = { sortKey: publishedOn, topics, department, ...(area === undefined ? {} : { area }), year };
    return [{ kind: 'explainers', id: context.publicId, title, facets, summary, view }];
  },
});
