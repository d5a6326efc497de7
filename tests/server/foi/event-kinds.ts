import { FoiCaseEvent } from '../../../contract/foi-clock';
import type { CaseEventKind } from '../../../domain/foi/case';

const VALUES: Readonly<Record<string, unknown>> = {
  channel: 'online',
  receivedOn: '2026-03-02',
  proof: 'system-log',
  department: 'yibao',
  to: 'minzheng',
  consultation: 'c1',
  opinion: 'agrees',
  workingDays: 5,
  approvedByOfficeHead: true,
  basis: { by: 'item', nth: 11 },
  reply: 'granted',
  method: 'direct',
  outcome: 'corrected',
  route: 'direct',
};

/** One well-formed event of every kind that the contract knows. */
export const CASE_EVENT_KINDS = (plain: Readonly<Record<string, unknown>>): [CaseEventKind, object][] =>
  FoiCaseEvent.anyOf.map((schema) => {
    const kind = schema.properties.kind.const;
    const fields = Object.keys(schema.properties).filter(
      (name) => name !== 'kind' && name !== 'byPostalEnterprise' && name !== 'publicInterest',
    );
    const values = Object.fromEntries(fields.map((name) => [name, name in VALUES ? VALUES[name] : plain[name]]));
    if (kind === 'litigation-concluded' || kind === 'reconsideration-concluded') values['outcome'] = 'upheld';
    return [kind, { ...values, kind }];
  });
