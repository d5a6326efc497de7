import type { DeskCase } from '../../../contract/foi-desk';
import type { Office, SentRequest } from '../staff/office';
import type { StaffHeaders } from '../staff/signed-in';
import { SEALED } from './canaries';

/**
 * Another department is asked twice: it answers, and gives it back.
 *
 * @param elsewhere - a handler of that department
 * @returns every refusal that comes of it, with where it comes from
 */
export const askOthers = async (
  office: Office,
  officer: StaffHeaders,
  elsewhere: StaffHeaders,
  { id }: SentRequest,
): Promise<[string, string][]> => {
  const open: [string, string][] = [];
  for (const [way, body] of [
    ['opinion', { opinion: 'no-records', reason: SEALED.coOpinion }],
    ['return', { reason: SEALED.coReturn }],
  ] as const) {
    const asked = await office.must(officer, 'POST', `/api/staff/foi/cases/${id}/co-handling`, {
      departments: ['minzheng'],
      wish: SEALED.wish,
    });
    const question = asked.json<DeskCase>().coHandling.items.find(({ state }) => state === 'open')?.id ?? '';
    await office.must(elsewhere, 'POST', `/api/staff/foi/co-handling/${question}/${way}`, body);
    const late = await office.call(elsewhere, 'POST', `/api/staff/foi/co-handling/${question}/${way}`, body);
    expect(late.status).toBe(409);
    open.push([`${way} too late`, late.text]);
  }
  const words = { departments: ['minzheng'], wish: { text: SEALED.wish } };
  const path = `/api/staff/foi/cases/${id}/co-handling`;
  open.push(['asking badly', (await office.call(officer, 'POST', path, words)).text]);
  return open;
};
