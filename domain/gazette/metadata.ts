/** What a document has to say of itself, so that 政府公报 prints it without anybody looking it up. */
const NEEDED = {
  documentNumber: '发文字号',
  issuingOrgan: '发文机关',
  datedOn: '成文日期',
  documentType: '文种',
} as const;

export interface GazetteGap {
  readonly field: keyof typeof NEEDED;
  readonly name: string;
}

/**
 * What of a policy document's particulars is not there yet. The gazette's contents find the document by its number; who issued
 * it, when and as what stands above its text.
 *
 * @source 条例第二十三条（政府公报）；GB/T 9704-2012
 */
export const gazetteGaps = (content: Readonly<Record<string, unknown>>): GazetteGap[] =>
  (Object.keys(NEEDED) as GazetteGap['field'][])
    .filter((field) => {
      const written = content[field];
      return typeof written !== 'string' || written.trim() === '';
    })
    .map((field) => ({ field, name: NEEDED[field] }));
