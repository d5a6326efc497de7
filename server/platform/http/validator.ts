import type { TSchema } from '@sinclair/typebox';
import { TypeCompiler, type TypeCheck, type ValueError, ValueErrorType } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema';

/** One fault of a request, before it has a sentence. */
export interface ShapeFault {
  readonly kind: 'unknown' | 'missing' | 'too-long' | 'too-many' | 'shape';
  /** Path of the field, for example `applicant.idNumber`. */
  readonly field: string;
  /** Characters or entries that fit, where there are more. */
  readonly atMost?: number;
}

/** Thrown by Fastify's validation; the error handler answers 400 with the fields. */
export class ShapeError extends Error {
  readonly statusCode = 400;
  readonly faults: readonly ShapeFault[];

  constructor(faults: readonly ShapeFault[]) {
    super('The request does not have the documented shape.');
    this.faults = faults;
  }
}

const KINDS: Partial<Record<ValueErrorType, ShapeFault['kind']>> = {
  [ValueErrorType.ObjectAdditionalProperties]: 'unknown',
  [ValueErrorType.ObjectRequiredProperty]: 'missing',
  [ValueErrorType.StringMaxLength]: 'too-long',
  [ValueErrorType.ArrayMaxItems]: 'too-many',
};

const fieldOf = (error: ValueError): string =>
  error.path.replace(/^\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

const faultOf = (error: ValueError): ShapeFault => {
  const { maxLength, maxItems } = error.schema as { maxLength?: number; maxItems?: number };
  const kind = KINDS[error.type] ?? 'shape';
  const atMost = kind === 'too-long' ? maxLength : kind === 'too-many' ? maxItems : undefined;
  return { kind, field: fieldOf(error), ...(atMost === undefined ? {} : { atMost }) };
};

/** The faults of a value, at most one a field; of a union, those of the member that comes closest. */
export function shapeFaults(errors: Iterable<ValueError>, limit = 20): ShapeFault[] {
  const byField = new Map<string, ShapeFault>();
  for (const error of errors) {
    const closest = error.type === ValueErrorType.Union ? closestMember(error) : undefined;
    const found = closest ?? [faultOf(error)];
    for (const fault of found) if (!byField.has(fault.field)) byField.set(fault.field, fault);
    if (byField.size >= limit) break;
  }
  return [...byField.values()];
}

/** Members told apart by a literal (`type`, `kind`) fail there when they are not meant. */
function closestMember(error: ValueError): ShapeFault[] | undefined {
  const members = error.errors.map((member) => [...member]);
  const meant = members.filter(
    (faults) => faults.length > 0 && !faults.some((fault) => fault.type === ValueErrorType.Literal),
  );
  if (meant.length !== 1 || meant[0] === undefined) return undefined;
  return shapeFaults(meant[0]);
}

/** `1.5` and `1e3` are not whole numbers: they stay text, and the check refuses them instead of using a part of them. */
function converted(schema: TSchema, value: unknown): unknown {
  const result: unknown = Value.Convert(schema, Value.Clone(value));
  const properties = (schema as { properties?: Record<string, TSchema> }).properties ?? {};
  if (typeof value !== 'object' || value === null || typeof result !== 'object' || result === null) return result;
  for (const [name, property] of Object.entries(properties)) {
    const given = (value as Record<string, unknown>)[name];
    if (property['type'] === 'integer' && typeof given === 'string' && !/^-?\d{1,15}$/.test(given)) {
      (result as Record<string, unknown>)[name] = given;
    }
  }
  return result;
}

/** Bodies are taken as they come; path, query and headers are text, so they are converted first. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let check: TypeCheck<TSchema> | undefined;
  return (value: unknown) => {
    check ??= TypeCompiler.Compile(schema);
    const filled = Value.Default(schema, httpPart === 'body' ? value : converted(schema, value));
    if (check.Check(filled)) return { value: filled };
    return { error: new ShapeError(shapeFaults(check.Errors(filled))) };
  };
};

/**
 * What leaves the server has the documented shape, or it does not leave: a field too many may be a person's.
 * Bytes prepared at publication do not pass here.
 */
export const compileSerializer: FastifySerializerCompiler<TSchema> = ({ schema, url, httpStatus }) => {
  let check: TypeCheck<TSchema> | undefined;
  return (value: unknown) => {
    check ??= TypeCompiler.Compile(schema);
    if (!check.Check(value)) {
      const first = check.Errors(value).First();
      throw new Error(`Answer ${httpStatus ?? ''} of ${url} is not as documented at ${first?.path ?? '/'}.`);
    }
    return JSON.stringify(value);
  };
};
