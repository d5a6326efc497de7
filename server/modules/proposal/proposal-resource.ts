import { KIND_NAMES } from '../../../domain/content-kind';
import { ProposalContent, ProposalSummary, ProposalView } from '../../../contract/proposal';
import { proposalFaults, replyDueOn } from '../../../domain/proposal';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const proposalPages: readonly PageSchema[] = [
  { kind: 'proposals', name: KIND_NAMES.proposals, summary: ProposalSummary, view: ProposalView },
];

/** Suggestions of deputies and proposals of CPPCC members (建议提案) with what became of them. */
export const proposalResource = defineResource<ProposalContent>({
  kind: 'proposals',
  content: ProposalContent,
  pages: proposalPages,
  check: (content) => proposalFaults(content).map(({ code, field }) => ({ code, field })),
  references: () => [],
  places: ({ topics, department }) => ({ topics, department }),
  async render(content, context) {
    const { form, term, session, year, number, title, proposer, host, department, assignedOn, isComplex } = content;
    const { answeredOn = null, result = null, satisfaction = null, disclosure } = content;
    const dueOn = replyDueOn(assignedOn, isComplex);
    const summary: ProposalSummary = {
      ...{ id: context.publicId, form, term, session, year, number, title, proposer, host },
      ...(department === undefined ? {} : { department: await context.named('departments', department) }),
      topics: await context.namedAll('topics', content.topics),
      ...{ assignedOn, dueOn, answeredOn, result, disclosure, satisfaction },
    };
    const { coHosts, withheldReason, documentNumber, reply, contact } = content;
    const view: ProposalView = {
      ...summary,
      coHosts,
      isComplex,
      ...(withheldReason === undefined ? {} : { withheldReason }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(reply === undefined ? {} : { reply }),
      ...(contact === undefined ? {} : { contact }),
    };
    const facets = {
      sortKey: answeredOn ?? assignedOn,
      topics: content.topics,
      ...(department === undefined ? {} : { department }),
      year,
    };
    return [{ kind: 'proposals', id: context.publicId, title, facets, summary, view }];
  },
});
