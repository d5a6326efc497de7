import { may, type Permission, type StaffRole } from '../../../domain/staff';
import { finishedSections, smallImport } from '../../domain/annual-report/reports';

/**
 * `open`: before a session; `signed-in`: any role; `cases`: whoever may read cases, all or the department's; `asked`: whoever
 * may co-handle, in the department that is asked.
 */
type Need = Permission | 'open' | 'signed-in' | 'cases' | 'asked';

/** Every route of the desk, and what it asks for. A route that is not here fails the test. */
export const NEEDS: Readonly<Record<string, Need>> = {
  'POST /api/staff/session': 'open',
  'POST /api/staff/session/code': 'open',
  'DELETE /api/staff/session': 'signed-in',
  'GET /api/staff/me': 'signed-in',
  'POST /api/staff/password': 'signed-in',
  'GET /api/staff/accounts': 'staff.manage',
  'POST /api/staff/accounts': 'staff.manage',
  'PATCH /api/staff/accounts/{id}': 'staff.manage',
  'GET /api/staff/audit': 'audit.read',
  'POST /api/staff/foi/queue': 'cases',
  'GET /api/staff/foi/cases/{id}': 'cases',
  'GET /api/staff/foi/filters': 'cases',
  'PUT /api/staff/foi/filters': 'cases',
  'POST /api/staff/foi/assignments': 'cases',
  'POST /api/staff/foi/cases/{id}/acts': 'foi.read-all',
  'POST /api/staff/foi/cases/{id}/joined-acts': 'foi.read-all',
  'POST /api/staff/foi/cases/{id}/joining': 'foi.join',
  'DELETE /api/staff/foi/cases/{id}/joining': 'foi.join',
  'GET /api/staff/foi/moved': 'foi.read-all',
  'POST /api/staff/foi/cases': 'foi.register',
  'POST /api/staff/foi/cases/{id}/applicant': 'foi.read-applicant',
  'POST /api/staff/foi/cases/{id}/comments': 'foi.comment',
  'GET /api/staff/foi/cases/{id}/drafts/{kind}': 'foi.draft',
  'PUT /api/staff/foi/cases/{id}/drafts/{kind}': 'foi.draft',
  'POST /api/staff/foi/cases/{id}/drafts/{kind}/discard': 'foi.draft',
  'POST /api/staff/foi/cases/{id}/drafts/{kind}/restore': 'foi.draft',
  'POST /api/staff/foi/cases/{id}/claim': 'foi.claim',
  'DELETE /api/staff/foi/cases/{id}/claim': 'foi.claim',
  'POST /api/staff/foi/cases/{id}/co-handling': 'foi.co-handle',
  'POST /api/staff/foi/co-handling/{id}/opinion': 'asked',
  'POST /api/staff/foi/co-handling/{id}/return': 'asked',
  'POST /api/staff/foi/co-handling/{id}/cancel': 'foi.co-handle',
  'POST /api/staff/foi/cases/{id}/attachments': 'foi.attach',
  'GET /api/staff/foi/attachments/{id}': 'cases',
  'GET /api/staff/foi/attachments/{id}/pages/{page}.png': 'cases',
  'DELETE /api/staff/foi/attachments/{id}': 'foi.attach',
  'POST /api/staff/foi/attachments/{id}/secrecy-review': 'foi.secrecy-review',
  'POST /api/staff/foi/attachments/{id}/redactions': 'foi.redact',
  'GET /api/staff/foi/letters/{id}/pdf': 'cases',
  'GET /api/staff/foi/letters/{id}/docx': 'cases',
  'POST /api/staff/foi/cases/{id}/letter-preview': 'foi.comment',
  'POST /api/staff/foi/cases/{id}/public': 'foi.make-public',
  'GET /api/staff/foi/refusal-reviews': 'foi.refusal-review',
  'POST /api/staff/foi/cases/{id}/refusal-review': 'foi.refusal-review',
  'GET /api/staff/reports': 'report.read',
  'GET /api/staff/reports/{year}': 'report.read',
  'GET /api/staff/reports/{year}/cells/{row}/{column}': 'report.read',
  'GET /api/staff/reports/{year}/export.docx': 'report.read',
  'GET /api/staff/reports/{year}/export.html': 'report.read',
  'GET /api/staff/reports/{year}/export.xlsx': 'report.read',
  'PUT /api/staff/reports/{year}/table-two': 'report.write',
  'PUT /api/staff/reports/{year}/sections': 'report.write',
  'PUT /api/staff/reports/columns/{case}': 'report.write',
  'POST /api/staff/reports/{year}/publish': 'report.publish',
  'POST /api/staff/reports/import': 'report.publish',
  'GET /api/staff/new-media': 'new-media.read',
  'GET /api/staff/new-media/reports': 'new-media.read',
  'GET /api/staff/new-media/export.xlsx': 'new-media.read',
  'GET /api/staff/new-media/{id}': 'new-media.read',
  'POST /api/staff/new-media': 'new-media.manage',
  'POST /api/staff/new-media/{id}/acts': 'new-media.manage',
  'POST /api/staff/new-media/reports/{id}/handling': 'new-media.manage',
  'POST /api/staff/new-media/import/preview': 'new-media.manage',
  'POST /api/staff/new-media/import/errors.xlsx': 'new-media.manage',
  'POST /api/staff/new-media/import': 'new-media.manage',
  'GET /api/staff/datasets': 'dataset.read',
  'GET /api/staff/datasets/{id}': 'dataset.read',
  'GET /api/staff/datasets/{id}/versions/{number}': 'dataset.read',
  'GET /api/staff/datasets/{id}/versions/{number}/faults.csv': 'dataset.read',
  'POST /api/staff/datasets': 'dataset.manage',
  'PUT /api/staff/datasets/{id}': 'dataset.manage',
  'POST /api/staff/datasets/guess': 'dataset.manage',
  'POST /api/staff/datasets/{id}/versions': 'dataset.manage',
  'POST /api/staff/datasets/{id}/versions/{number}/publish': 'dataset.manage',
  'POST /api/staff/datasets/{id}/versions/{number}/drop': 'dataset.manage',
  'POST /api/staff/datasets/{id}/withdraw': 'dataset.manage',
  'GET /api/staff/search': 'search.read',
  'GET /api/staff/search/entries': 'search.read',
  'GET /api/staff/search/unanswered': 'search.read',
  'GET /api/staff/search/rebuild': 'search.read',
  'POST /api/staff/search/rebuild': 'search.manage',
  'POST /api/staff/search/entries': 'search.manage',
  'PUT /api/staff/search/entries/{id}': 'search.manage',
  'DELETE /api/staff/search/entries/{id}': 'search.manage',
  'PUT /api/staff/search/unanswered': 'search.manage',
};

const NO_FIGURES = { made: null, repealed: null, inForce: null };
/** Bodies that are not left to chance; the others are made from their schema. */
export const WRITTEN: Readonly<Record<string, object>> = {
  'PATCH /api/staff/accounts/{id}': { name: '换个名字' },
  // Without a reason, so that it is refused to those who may.
  'POST /api/staff/foi/cases/{id}/joining': { lead: 'another', reason: ' ' },
  'PUT /api/staff/reports/{year}/table-two': {
    regulations: NO_FIGURES,
    normativeDocuments: NO_FIGURES,
    licensing: null,
    punishment: null,
    coercion: null,
    fees: null,
  },
  'PUT /api/staff/reports/{year}/sections': { sections: finishedSections() },
  // Asked of the department that holds the case, so that it is refused to those who may.
  'POST /api/staff/foi/cases/{id}/co-handling': { departments: ['yibao'], wish: '请核对' },
  'POST /api/staff/foi/co-handling/{id}/opinion': { opinion: 'may-disclose', reason: '' },
  'POST /api/staff/foi/co-handling/{id}/return': { reason: '不属于我部门' },
  'POST /api/staff/new-media/{id}/acts': { version: 1, act: { kind: 'published', on: '2026-11-21' } },
  // One row short, so that it is refused to those who may.
  'POST /api/staff/reports/import': { ...smallImport(2023), table3: smallImport(2023).table3.slice(1) },
};

export const allowed = (role: StaffRole, need: Need): boolean => {
  if (need === 'open' || need === 'signed-in') return true;
  if (need === 'cases') return may([role], 'foi.read-all') || may([role], 'foi.read-department');
  // The office's own department is asked nothing: it holds the case.
  return need !== 'asked' && may([role], need);
};
