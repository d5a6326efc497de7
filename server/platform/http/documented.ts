import { Type, type TSchema } from '@sinclair/typebox';

/** Schema of an answer that is sent as prepared bytes: it documents them; handlers need not give an object of it. */
export const Documented = (schema: TSchema) => Type.Unsafe<never>(schema);
