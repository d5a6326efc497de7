import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Only what comes from here runs, and nothing is framed elsewhere. Styles may be inline, because the first screen brings
 * its own; film is played through blob addresses. HSTS is for sites that are served over HTTPS.
 */
export function securityHeaders(publicOrigin: string | undefined): FastifyHelmetOptions {
  const secure = publicOrigin?.startsWith('https:') === true;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        mediaSrc: ["'self'", 'blob:', 'https:'],
        connectSrc: ["'self'", 'https:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Content is meant to be read by other systems; what is personal is never cached and never cross-origin readable.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  };
}
