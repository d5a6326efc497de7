import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { StaffPicture } from '../../../contract/picture-desk';
import { writeAudit } from '../../platform/audit';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { keepPicture, PICTURES_PATH } from '../../platform/pictures/keep-picture';
import { pictureSentences } from '../../platform/pictures/sentences';
import { ONE_FILE, receiveFile } from '../../platform/sheets/upload';

export interface PictureDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  /** Where pictures are kept; made with the first one. */
  readonly folder: string;
}

const NAME = '[0-9a-f]{32}\\.(webp|jpg)';
/** Named by its content: another content is another address. */
const FOREVER = 'public, max-age=31536000, immutable';

function addShowing(app: App, { folder, problems }: PictureDeps): void {
  app.get(
    `${PICTURES_PATH}:name`,
    { schema: { hide: true, params: Type.Object({ name: Type.String({ pattern: `^${NAME}$` }) }) } },
    async (request, reply) => {
      const { name } = request.params;
      const file = join(folder, name);
      const there = await stat(file).catch(() => undefined);
      if (!there?.isFile()) return problems.send(reply, { code: 'request.not-found' });
      return reply
        .type(name.endsWith('.webp') ? 'image/webp' : 'image/jpeg')
        .headers({
          'cache-control': FOREVER,
          'content-length': there.size,
          'access-control-allow-origin': '*',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .serializer((stream: unknown) => stream as string)
        .send(createReadStream(file));
    },
  );
}

/** Pictures of manuscripts: taken in by staff, shown to everybody who knows the address. */
export async function registerPictures(app: App, deps: PictureDeps): Promise<void> {
  const { gate, problems, folder, store, clock } = deps;
  problems.add(pictureSentences);
  addShowing(app, deps);
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    scope.post(
      '/api/staff/pictures',
      {
        onRequest: gate.allow('publishing.write'),
        schema: {
          summary: 'Take a picture in: made small enough for the web, without what it tells of who took it where',
          tags: ['manuscripts'],
          consumes: ['multipart/form-data'],
          response: {
            201: StaffPicture,
            400: Problem,
            401: Problem,
            403: Problem,
            413: Problem,
            415: Problem,
            422: Problem,
          },
        },
      },
      async (request, reply) => {
        const file = await receiveFile(request);
        if (!file.ok) return problems.send(reply, file.refusal);
        const kept = await keepPicture(folder, file.value);
        if (!kept.ok) return problems.send(reply, kept.refusal);
        const { src, width, height, bytes } = kept.value;
        const actor = gate.actor(request).id;
        const entry = {
          now: clock.now(),
          actor,
          action: 'picture.add',
          subject: src,
          detail: { width, height, bytes },
        };
        await store.write((trx) => writeAudit(trx, entry));
        return reply.code(201).header('cache-control', 'no-store').send(kept.value);
      },
    );
  });
}
