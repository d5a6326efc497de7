/** What keys of reports are hashed with, so that a key of something else is none of theirs. */
export const REPORT_STAMP = 'new-media report';
