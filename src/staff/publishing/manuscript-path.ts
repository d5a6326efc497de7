export const MANUSCRIPTS = '/api/staff/manuscripts';

export const manuscriptPath = (id: string, beneath = ''): string =>
  `${MANUSCRIPTS}/${encodeURIComponent(id)}${beneath}`;
