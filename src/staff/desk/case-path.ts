/** Where the staff API answers for a case. */
export const casePath = (id: string, rest = ''): string => `/api/staff/foi/cases/${encodeURIComponent(id)}${rest}`;

export const attachmentPath = (id: string, rest = ''): string =>
  `/api/staff/foi/attachments/${encodeURIComponent(id)}${rest}`;
