import { canonicalJson } from '../../../../domain/publishing/canonical';

/** In whatever order the fields came: the server has an order of its own. */
export const saysTheSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
