import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'mingbai-staff';
/** A token is 43 characters. */
const MAX_LENGTH = 64;

/** The session's token from the request; undefined without one. */
export const tokenFrom = ({ cookies }: FastifyRequest): string | undefined => {
  const token = cookies[NAME];
  return token === undefined || token === '' || token.length > MAX_LENGTH ? undefined : token;
};

const options = (secure: boolean): CookieSerializeOptions => ({
  path: '/api/staff',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

/** It ends with the browser, and with the session on the server at the latest. No script sees it, no other site sends it. */
export const setToken = (reply: object, token: string, secure: boolean): void =>
  void (reply as FastifyReply).setCookie(NAME, token, options(secure));

export const clearToken = (reply: object, secure: boolean): void =>
  void (reply as FastifyReply).clearCookie(NAME, options(secure));
