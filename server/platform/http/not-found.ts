import type { Problems } from '../errors/problems';
import type { App } from './app-type';

/** `/api/foi/:id` as an expression over concrete addresses; `*` takes the rest. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${source}$`);
}

/** An address that exists, asked with a method that it does not take, is 405 with `Allow`; any other is 404. */
export function registerNotFound(app: App, problems: Problems): void {
  const routes: { expression: RegExp; pattern: string; methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const methods = Array.isArray(method) ? method : [method];
    routes.push({ expression: expressionOf(url), pattern: url, methods });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const here = routes.filter(
      ({ expression, pattern }) => pattern !== '*' && pattern !== '/*' && expression.test(path),
    );
    const allowed = [...new Set(here.flatMap(({ methods }) => methods))].sort();
    if (allowed.length === 0 || allowed.includes(request.method)) {
      return problems.send(reply, { code: 'request.not-found' });
    }
    return problems.send(reply.header('allow', allowed.join(', ')), { code: 'request.method' });
  });
}
