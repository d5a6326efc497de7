import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { hoistNamedSchemas } from './hoist';
import { STATUS_WORDS } from './status-words';

type Json = Record<string, unknown>;

interface Operation extends Json {
  responses: Record<string, { description: string; content?: Json; headers?: Json }>;
  requestBody?: Json;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What any operation may answer, whatever it does: the limits that stand before every route. */
function limitsOf(operation: Operation): string[] {
  return operation.requestBody === undefined ? ['400', '500', '503'] : ['400', '413', '415', '500', '503'];
}

/** Statuses in words, problems as problem documents, and the answers that every operation may give. */
function complete(operation: Operation): void {
  const { responses } = operation;
  for (const status of limitsOf(operation)) responses[status] ??= { description: '', content: PROBLEM };
  for (const [status, response] of Object.entries(responses)) {
    const own = response.description === 'Default Response' ? '' : response.description;
    response.description = own === '' ? (STATUS_WORDS[status] ?? '其他情况。') : own;
    if (Number(status) >= 400) response.content = PROBLEM;
    if (status === '304') delete response.content;
  }
}

/** The description of the interface, made from the schemas that validate it. */
export function openapiDocument(app: App): Json {
  const document = hoistNamedSchemas(app.swagger() as unknown as Json, [Problem]);
  for (const path of Object.values(document['paths'] as Record<string, Record<string, Operation>>)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation);
    }
  }
  return document;
}
