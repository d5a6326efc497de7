import type { LightMyRequestResponse } from 'fastify';
import writeExcelFile from 'write-excel-file/node';
import { PROPOSAL_COLUMN_KEYS, PROPOSAL_COLUMNS, type WrittenProposal } from '../../../domain/proposal';
import type { StaffRole } from '../../../domain/staff';
import type { RunningCity } from '../running-city';
import { signIn } from '../staff/signed-in';

/** A workbook of rows, as an office keeps it. */
export const workbook = (
  rows: readonly WrittenProposal[],
  heading: readonly string[] = Object.values(PROPOSAL_COLUMNS),
) =>
  writeExcelFile([
    {
      data: [
        heading.map((value) => ({ value, type: String })),
        ...rows.map((row) => PROPOSAL_COLUMN_KEYS.map((key) => ({ value: row[key], type: String }))),
      ],
      sheet: '建议提案',
    },
  ]).toBuffer();

/** Sends a workbook as somebody of a role; each signs in once. */
export function officeOf(city: RunningCity) {
  const seats = new Map<StaffRole, ReturnType<typeof signIn>>();
  const seat = (role: StaffRole) => {
    const known = seats.get(role) ?? signIn(city, role);
    seats.set(role, known);
    return known;
  };
  return {
    async get(role: StaffRole, url: string): Promise<LightMyRequestResponse> {
      return city.app.inject({ method: 'GET', url, headers: await seat(role) });
    },
    async upload(url: string, file: Buffer, role: StaffRole = 'foi-officer'): Promise<LightMyRequestResponse> {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file)]), 'list.xlsx');
      const sent = new Response(form);
      return city.app.inject({
        method: 'POST',
        url,
        headers: { ...(await seat(role)), 'content-type': sent.headers.get('content-type') ?? '' },
        payload: Buffer.from(await sent.arrayBuffer()),
      });
    },
  };
}
