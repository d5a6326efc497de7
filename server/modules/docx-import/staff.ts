import multipart from '@fastify/multipart';
import { DocxImport, DocxImportQuery } from '../../../contract/docx-import';
import { Problem } from '../../../contract/error';
import type { Refusal } from '../../../domain/result';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import { inspectFile } from '../../platform/files/inspect-file';
import type { App } from '../../platform/http/app-type';
import { keepPicture } from '../../platform/pictures/keep-picture';
import { ONE_FILE, receiveFile } from '../../platform/sheets/upload';

export interface DocxImportDeps {
  readonly problems: Problems;
  readonly gate: StaffGate;
  /** Where the pictures of documents are kept. */
  readonly folder: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const sentences = {
  'docx-import.not-a-document': { status: 415, title: '请选 docx 格式的 Word 文件。旧的 doc 请先另存为 docx。' },
  'docx-import.unreadable': { status: 422, title: 'Word 文件读不出来，可能已经损坏。请重新保存以后再导入。' },
  'docx-import.empty': { status: 422, title: '文件里没有文字。扫描件请先转成文字。' },
} as const satisfies SentenceTable;

type DocxRefusal = Refusal<keyof typeof sentences>;

/** What a document becomes; reading Word is seldom needed, and its library is large. */
async function draftOf(
  file: Buffer,
  wanted: DocxImport['kind'] | undefined,
  folder: string,
): Promise<DocxImport | DocxRefusal> {
  const [{ readDocx }, { readHead }, { draftContent, kindOf }] = await Promise.all([
    import('./read-docx'),
    import('./document-head'),
    import('./draft-content'),
  ]);
  const read = await readDocx(file, async (bytes) => {
    const kept = await keepPicture(folder, bytes);
    return kept.ok ? kept.value : undefined;
  });
  if (!read) return { code: 'docx-import.unreadable' };
  if (!read.parts.some(({ is }) => is === 'line' || is === 'heading')) return { code: 'docx-import.empty' };
  const head = readHead(read.parts);
  const kind = wanted ?? kindOf(head);
  const { content, notes } = draftContent(kind, head);
  const dropped = head.dropped.length === 0 ? [] : [`没有带上的版头文字：${head.dropped.join('、')}。`];
  return { kind, content, notes: [...read.notes, ...notes, ...dropped] };
}

/** .docx → draft: read, told, and not kept; the screen makes a manuscript of it. */
export async function registerDocxImport(app: App, { gate, problems, folder }: DocxImportDeps): Promise<void> {
  problems.add(sentences);
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    scope.post(
      '/api/staff/manuscripts/import-docx',
      {
        onRequest: gate.allow('publishing.write'),
        schema: {
          summary: 'What a Word document would be as a manuscript, and what of it could not be taken',
          tags: ['manuscripts'],
          consumes: ['multipart/form-data'],
          querystring: DocxImportQuery,
          response: {
            200: DocxImport,
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
        const type = await inspectFile(file.value);
        if (!type.ok) return problems.send(reply, type.refusal);
        if (type.value !== DOCX) return problems.send(reply, { code: 'docx-import.not-a-document' });
        const draft = await draftOf(file.value, (request.query as { readonly kind?: DocxImport['kind'] }).kind, folder);
        if ('code' in draft) return problems.send(reply, draft);
        return reply.header('cache-control', 'no-store').send(draft);
      },
    );
  });
}
