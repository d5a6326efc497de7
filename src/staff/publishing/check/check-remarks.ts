import type { ManuscriptIssue } from '../../../../contract/manuscript-part';
import { CHECK_FAULT_WORDS, checkFaults } from '../../../../domain/explainer';
import type { Remark } from '../editing/editing';
import type { Written } from '../editing/place';
import { writtenCheck } from './written-check';

/** What the server says of a check is what is seen here already, perhaps of an older text. */
export const isNotOfCheck = ({ code }: Pick<ManuscriptIssue, 'code'>): boolean =>
  !code.startsWith('publishing.concern-');

/** The mistakes of the check as it is written now, each in its place. */
export function checkRemarks(content: Written): Remark[] {
  const check = writtenCheck(content);
  if (!check) return [];
  return checkFaults(check).map(({ is, place }): Remark => {
    const isUnwritten = is === 'words';
    return {
      id: `${is} ${place}`,
      place: place === '' ? 'concernCheck' : `concernCheck.${place}`,
      text: isUnwritten ? '还没填' : CHECK_FAULT_WORDS[is],
      isUnwritten,
      blocks: true,
    };
  });
}
