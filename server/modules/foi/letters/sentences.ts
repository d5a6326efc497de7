import { letterSentence } from '../../../../domain/foi/letter';
import type { SentenceTable } from '../../../platform/errors/sentences';

/** Status and sentence of every refusal about letters. */
export const letterSentences: SentenceTable = {
  ...Object.fromEntries(Object.entries(letterSentence).map(([code, title]) => [code, { status: 422, title }])),
  'foi.letter.attachment-not-reviewed': {
    status: 422,
    title: '有附件还没有通过保密审查，或者不是拟公开的附件，不能随文书发出。',
  },
  'foi.letter.not-found': { status: 404, title: '没有找到这份文书。' },
  'foi.letter.no-such-kind': { status: 422, title: '这个步骤不发文书，不用预览。' },
};
