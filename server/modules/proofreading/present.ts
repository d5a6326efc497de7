import type { ProofreadingEntry, ProofreadingHit } from '../../../contract/proofreading-desk';
import type { Finding } from '../../../domain/proofreading';
import type { KnownEntry } from './known-entries';

export const presentEntry = ({ id, entry, isBuiltIn, isRemoved, changedAt }: KnownEntry): ProofreadingEntry => ({
  ...entry,
  words: [...entry.words],
  exceptions: [...entry.exceptions],
  id,
  isBuiltIn,
  isRemoved,
  changedAt,
});

export const presentHit = ({ code, severity, from, to, quotation, reason, suggestion }: Finding): ProofreadingHit => ({
  code,
  severity,
  from,
  to,
  quotation,
  reason,
  suggestion: suggestion ?? null,
});
