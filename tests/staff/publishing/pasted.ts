import { parse } from 'node-html-parser';
import type { PastedNode } from '../../../src/staff/publishing/paste/pasted-node';

/** A pasted document, as the browser's parser gives it. */
export const pasted = (html: string): PastedNode =>
  parse(html, { comment: true, blockTextElements: { style: true, script: true } });
