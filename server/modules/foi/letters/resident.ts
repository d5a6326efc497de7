import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../../contract/error';
import type { FoiLookup } from '../../../../contract/foi';
import { FoiReceivedFile } from '../../../../contract/foi-letter';
import { lettersToOthers } from '../../../../domain/foi/letter';
import { refuse, ok, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { Cipher } from '../../../platform/cipher';
import type { Store } from '../../../platform/db/store';
import type { Problems } from '../../../platform/errors/problems';
import type { App } from '../../../platform/http/app-type';
import type { Limited } from '../../../platform/http/rate-limits';
import { contentOf, findAttachment, nameOf } from '../attachments/store';
import type { FoiRequestRow } from '../store';
import { letterFile, type LetterFileDeps } from './letter-file';
import { attachmentsOfLetter, findLetter, lettersOfCase, noteOpened, type LetterRow } from './store';

export interface ResidentLetterDeps extends LetterFileDeps {
  readonly problems: Problems;
  /** The case behind a number and its code; the one refusal for everything that does not fit. */
  readonly findCase: (lookup: FoiLookup) => Promise<Result<{ readonly row: FoiRequestRow; readonly served: boolean }>>;
}

/** A reply is the applicant's once it was served; every other letter to him as soon as it was issued. */
const isForApplicant = ({ kind }: Pick<LetterRow, 'kind'>, served: boolean): boolean =>
  !lettersToOthers.includes(kind) && (kind !== 'reply' || served);

const namesOf = async (db: Store['read'], cipher: Cipher, ids: readonly string[]) => {
  const found = await Promise.all(ids.map((id) => findAttachment(db, id)));
  return found.flatMap((line) => (line ? [{ id: line.id, name: nameOf(cipher, line) }] : []));
};

/** What the applicant finds in his case (我的文书), oldest first. */
export const lettersForApplicant = async (db: Store['read'], cipher: Cipher, requestId: string, served: boolean) => {
  const letters = (await lettersOfCase(db, requestId)).filter((letter) => isForApplicant(letter, served));
  return Promise.all(
    letters.map(async ({ id, kind, number, title, signed_on, opened_at }) => ({
      id,
      kind,
      number,
      title,
      signedOn: signed_on,
      openedAt: opened_at,
      attachments: await namesOf(db, cipher, await attachmentsOfLetter(db, id)),
    })),
  );
};

/** Opening a letter online is its acknowledgement: the first time is kept and written to the audit log. */
const acknowledge = async ({ store, clock }: LetterFileDeps, { id, kind, opened_at }: LetterRow, number: string) => {
  if (opened_at !== null) return;
  const now = clock.now();
  await store.write(async (trx) => {
    // Another may have opened it meanwhile.
    if (!(await noteOpened(trx, id, now.toISOString()))) return;
    await writeAudit(trx, {
      now,
      actor: 'resident',
      action: 'foi.letter.open',
      subject: `foi/${number}`,
      detail: { letter: id, kind },
    });
  });
};

interface SentFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: string;
}

const find = async (deps: ResidentLetterDeps, asked: FoiReceivedFile): Promise<Result<SentFile>> => {
  const found = await deps.findCase({ number: asked.number, code: asked.code });
  if (!found.ok) return found;
  const { row, served } = found.value;
  const none = refuse({ code: 'foi.letter.not-found' });
  const letter = await findLetter(deps.store.read, asked.letter);
  if (letter?.request_id !== row.id || !isForApplicant(letter, served)) return none;
  if (asked.attachment === undefined) {
    const { bytes } = await letterFile(deps, letter, 'pdf');
    await acknowledge(deps, letter, row.number);
    return ok({ bytes, name: `${letter.number}.pdf`, type: 'application/pdf' });
  }
  const wentOut = await attachmentsOfLetter(deps.store.read, letter.id);
  const attachment = wentOut.includes(asked.attachment)
    ? await findAttachment(deps.store.read, asked.attachment)
    : undefined;
  if (!attachment) return none;
  const bytes = await contentOf(deps.store.read, deps.cipher, attachment.id);
  return ok({ bytes, name: nameOf(deps.cipher, attachment), type: attachment.type });
};

/** The applicant's letters and what went out with them, by number and code; both stand in the body. */
export const addReceivedFiles = (app: App, deps: ResidentLetterDeps, limits: Limited[]): void => {
  app.post(
    '/api/foi/letter',
    {
      preHandler: limits,
      schema: {
        summary: 'A letter of one’s own case, or what went out with it (我的文书)',
        description: 'The first opening of a letter is kept as the acknowledgement of electronic service.',
        tags: ['foi'],
        body: FoiReceivedFile,
        response: { 200: Type.Unknown(), 400: Problem, 404: Problem, 413: Problem, 415: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const file = await find(deps, request.body);
      if (!file.ok) return deps.problems.send(reply, file.refusal);
      const { bytes, name, type } = file.value;
      return (reply as unknown as FastifyReply)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type(type)
        .send(bytes);
    },
  );
};
