import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type, type Static } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { projectFolder } from './project-folder';

const Line = Type.String({ minLength: 1, maxLength: 200 });
const Letterhead = Type.Object(
  {
    organ: Line,
    organCode: Type.String({ pattern: '^[\\u4e00-\\u9fa5]{2,12}$' }),
    address: Line,
    phone: Line,
    reconsideration: Type.Object({ authority: Line, address: Line, online: Line }, { additionalProperties: false }),
    court: Line,
  },
  { additionalProperties: false },
);
/** The organ that writes the letters of a case, and where they send people. */
export type Letterhead = Static<typeof Letterhead>;

/** Never used: whoever is told a fault does not go on. */
const NOTHING: Letterhead = {
  organ: '',
  organCode: '',
  address: '',
  phone: '',
  reconsideration: { authority: '', address: '', online: '' },
  court: '',
};
const compiled = TypeCompiler.Compile(Letterhead);

/**
 * Reads the letterhead from a file, the sample city's when none is named.
 *
 * @param fault - told what is wrong, in one sentence
 */
export function readLetterhead(file: string | undefined, fault: (sentence: string) => void): Letterhead {
  const path = file ?? join(projectFolder('sample-city'), 'letterhead.json');
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    fault(`LETTERHEAD_FILE cannot be read as JSON: ${path}.`);
    return NOTHING;
  }
  if (compiled.Check(content)) return content;
  const [first] = compiled.Errors(content);
  fault(`LETTERHEAD_FILE is not as it should be at ${first?.path ?? '/'}: ${path}.`);
  return NOTHING;
}
