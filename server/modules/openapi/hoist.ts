type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Moves every schema that has a name to `components`, where it is described once, and points to it. */
export function hoistNamedSchemas(document: Json, also: readonly Json[] = []): Json {
  const schemas: Json = {};
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const { $id: name, ...rest } = value;
    const walked = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, walk(each)]));
    if (typeof name !== 'string') return walked;
    schemas[name] = walked;
    return { $ref: `#/components/schemas/${name}` };
  };
  const { components, ...rest } = document;
  const walked = walk(rest) as Json;
  const known = isObject(components) ? components : {};
  also.forEach(walk);
  // Some have been moved there already, under their own names.
  const moved = isObject(known['schemas']) ? known['schemas'] : {};
  for (const [name, schema] of Object.entries(moved)) walk({ $id: name, ...(schema as Json) });
  return { ...walked, components: { ...known, schemas: sorted(schemas) } };
}

const sorted = (schemas: Json): Json =>
  Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
