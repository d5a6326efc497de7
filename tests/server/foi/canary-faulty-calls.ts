import type { StaffRole } from '../../../domain/staff';
import type { SentRequest } from '../staff/office';
import type { StaffHeaders } from '../staff/signed-in';
import { company, SEALED, somebody } from './canaries';

type FaultyCall = [who: StaffHeaders | null, method: 'POST' | 'GET' | 'PUT', path: string, body?: object];

/** Calls that are refused, each for another reason, with canaries in what is wrong with them. */
export const faultyCalls = (
  staff: Readonly<Record<StaffRole, StaffHeaders>>,
  sent: SentRequest,
  on: string,
): FaultyCall[] => {
  const { number, code } = sent;
  const words = Object.values(SEALED).join(' ');
  return [
    [null, 'POST', '/api/foi', { ...somebody, orally: words }],
    [null, 'POST', '/api/foi', { ...somebody, applicant: { ...somebody.applicant, idNumber: words } }],
    [null, 'POST', '/api/foi', { ...somebody, applicant: { ...somebody.applicant, email: SEALED.name, phone: '1' } }],
    [null, 'POST', '/api/foi', { ...company, department: words }],
    [null, 'POST', '/api/foi/lookup', { number: SEALED.phone, code: SEALED.email }],
    [null, 'POST', '/api/foi/act', { number, code, act: words }],
    [null, 'POST', '/api/foi/act', { number, code, act: 'withdrawn', text: words }],
    [null, 'GET', `/api/foi/${encodeURIComponent(SEALED.name)}`],
    [null, 'GET', `/api/notices?topic=${encodeURIComponent(SEALED.name)}`],
    [null, 'POST', '/api/staff/session', { account: 'no.body', password: SEALED.name }],
    [null, 'POST', '/api/staff/foi/queue', { words: SEALED.name }],
    [staff['foi-officer'], 'POST', '/api/staff/foi/queue', { view: SEALED.name }],
    [staff['foi-officer'], 'POST', `/api/staff/foi/cases/${sent.id}/comments`, { text: { words } }],
    [
      staff['foi-officer'],
      'PUT',
      `/api/staff/foi/cases/${sent.id}/drafts/decided`,
      { words: { facts: words }, base: 'x' },
    ],
    [staff.inspector, 'PUT', `/api/staff/foi/cases/${sent.id}/drafts/decided`, { words: { facts: words }, base: 0 }],
    [staff['foi-officer'], 'POST', `/api/staff/foi/cases/${sent.id}/acts`, { sequence: 1, act: { kind: words, on } }],
    [staff['office-head'], 'POST', `/api/staff/foi/cases/${encodeURIComponent(SEALED.name)}/public`, {}],
    [staff.inspector, 'POST', `/api/staff/foi/cases/${sent.id}/comments`, { text: words }],
  ];
};
