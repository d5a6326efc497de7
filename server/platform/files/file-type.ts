/** What may be attached, with the ending that its name gets. */
export const FILE_ENDINGS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;

export type FileType = keyof typeof FILE_ENDINGS;

export const isPicture = (type: FileType): type is 'image/png' | 'image/jpeg' =>
  type === 'image/png' || type === 'image/jpeg';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
