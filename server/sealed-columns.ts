import { audienceSealedColumns } from './modules/audience/tables';
import { enquirySealedColumns } from './modules/enquiry/store';
import { attachmentSealedColumns } from './modules/foi/attachments/store';
import { coHandlingSealedColumns } from './modules/foi/co-handling/store';
import { draftSealedColumns } from './modules/foi/drafts/store';
import { letterSealedColumns } from './modules/foi/letters/store';
import { refusalReviewSealedColumns } from './modules/foi/refusal-review/store';
import { joiningSealedColumns } from './modules/foi/joining/store';
import { foiSealedColumns } from './modules/foi/store';
import { newMediaSealedColumns } from './modules/new-media/reports';
import { sessionSealedColumns } from './modules/session/store';
import { staffSealedColumns } from './platform/auth/tables';
import { platformSealedColumns, type SealedColumn } from './platform/reseal';

/** Every column that holds sealed values: one that is missing here is lost with the key it was sealed under. */
export const sealedColumns: readonly SealedColumn[] = [
  ...platformSealedColumns,
  ...foiSealedColumns,
  ...joiningSealedColumns,
  ...attachmentSealedColumns,
  ...coHandlingSealedColumns,
  ...draftSealedColumns,
  ...enquirySealedColumns,
  ...letterSealedColumns,
  ...newMediaSealedColumns,
  ...refusalReviewSealedColumns,
  ...sessionSealedColumns,
  ...audienceSealedColumns,
  ...staffSealedColumns,
];
