/** A policy and one of the explainers that it names, by the ids of their manuscripts. */
export interface ExplainedBy {
  readonly policy: string;
  readonly explainer: string;
}

/**
 * The manuscripts that are signed off and released together (三同步): whatever is joined to this one by policies that name
 * explainers, over any number of steps. The piece itself comes first, policies before their explainers, because an explainer
 * rests on a policy that has to be there.
 *
 * @source 国办发〔2016〕80号（同步组织、同步审签、同步部署）
 */
export function releaseGroup(piece: string, links: readonly ExplainedBy[]): string[] {
  const members = new Set([piece]);
  for (let grew = true; grew;) {
    const before = members.size;
    for (const { policy, explainer } of links)
      if (members.has(policy) || members.has(explainer)) members.add(policy).add(explainer);
    grew = members.size > before;
  }
  return [...members];
}

/** Policies before what explains them. */
export const inOrderOfRelease = (members: readonly string[], links: readonly ExplainedBy[]): string[] => {
  const policies = new Set(links.map(({ policy }) => policy));
  return [...members].sort((a, b) => Number(policies.has(b)) - Number(policies.has(a)) || (a < b ? -1 : 1));
};
