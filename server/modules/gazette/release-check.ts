import { gazetteGaps } from '../../../domain/gazette';
import type { ReleaseCheck } from '../../../domain/publishing';

/** Says of a policy document what the gazette will ask for; some documents have none of it, so nothing is held up. */
export const gazetteCheck: ReleaseCheck = ({ kind, content }) =>
  kind === 'policies'
    ? gazetteGaps(content).map(({ field, name }) => ({
        code: 'gazette.metadata',
        severity: 'should',
        field,
        quotation: '',
        reason: `还没有${name}。以后排进政府公报要用；这份文件本来没有的，不用管。`,
        source: '条例第二十三条',
      }))
    : [];
