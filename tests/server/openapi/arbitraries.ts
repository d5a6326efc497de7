import fc from 'fast-check';

/* eslint-disable @typescript-eslint/no-explicit-any -- JSON Schema as it comes over the wire */
export type Schema = Record<string, any>;

/** Whatever JSON can be. */
const anything = fc.jsonValue({ maxDepth: 2 });

/** Texts a form may bring: from nothing to control characters and lone surrogates. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '明白',
    'null',
    '0',
    "'; DROP TABLE documents; --",
    '\u0000',
    '../..',
    '%00',
    'x'.repeat(400),
  ),
);

/** Values that fit a schema, more or less; the server decides. */
export function fitting(schema: Schema, resolve: (ref: string) => Schema): fc.Arbitrary<unknown> {
  if (schema['$ref']) return fitting(resolve(schema['$ref']), resolve);
  if ('const' in schema) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const options = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (options) return fc.oneof(...options.map((option) => fitting(option, resolve)));
  switch (schema['type']) {
    case 'object': {
      const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
      const model = Object.fromEntries(properties.map(([name, each]) => [name, fitting(each, resolve)]));
      return fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[] });
    }
    case 'array':
      return fc.array(fitting(schema['items'] ?? {}, resolve), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema['minimum'] ?? -10, max: schema['maximum'] ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return stringOf(schema);
    default:
      return anything;
  }
}

function stringOf({ pattern, examples, maxLength = 60, minLength = 0 }: Schema): fc.Arbitrary<string> {
  const known = (examples as string[] | undefined) ?? [];
  const free = text.filter((each) => each.length >= minLength && each.length <= maxLength);
  const matching = pattern === undefined ? free : fc.stringMatching(new RegExp(pattern as string));
  return known.length > 0 ? fc.oneof(matching, fc.constantFrom(...known)) : matching;
}

/** Fitting values, and now and then something else in some place. */
export const nearlyFitting = (schema: Schema, resolve: (ref: string) => Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fitting(schema, resolve) },
    { weight: 1, arbitrary: anything },
    {
      weight: 2,
      arbitrary: fc.tuple(fitting(schema, resolve), fc.nat(), anything).map(([value, at, other]) => {
        if (typeof value !== 'object' || value === null) return other;
        const keys = [...Object.keys(value), 'unheard-of'];
        return { ...value, [keys[at % keys.length] ?? '']: other };
      }),
    },
  );

export const anyText = text;
