import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from './env.ts';
import { same } from './ids.ts';
import type { Settings } from './settings.ts';

const SESSION_SECONDS = 12 * 60 * 60;

/** A signed-in moderator, and the token that each form of theirs must carry. */
export interface Session {
  token: string;
}

export function signIn(c: Context<Env>, secret: string, settings: Settings): void {
  const expires = Math.floor(Date.now() / 1000) + SESSION_SECONDS;
  const value = `${expires}.${randomBytes(16).toString('base64url')}`;
  setCookie(c, cookieName(c, settings), `${value}.${sign(secret, 'session', value)}`, {
    ...cookieOptions(c, settings),
    maxAge: SESSION_SECONDS,
  });
}

export function signOut(c: Context<Env>, settings: Settings): void {
  deleteCookie(c, cookieName(c, settings), cookieOptions(c, settings));
}

export function sessionOf(c: Context<Env>, secret: string, settings: Settings): Session | null {
  const cookie = getCookie(c, cookieName(c, settings)) ?? '';
  const [expires = '', nonce = '', signature = ''] = cookie.split('.');
  const value = `${expires}.${nonce}`;
  if (!same(signature, sign(secret, 'session', value))) return null;
  return Number(expires) * 1000 > Date.now() ? { token: sign(secret, 'form', value) } : null;
}

/** Whether nobody between the moderator and this service reads along. */
export function isPrivate(c: Context<Env>, settings: Settings): boolean {
  const { hostname } = new URL(c.req.url);
  return (
    isEncrypted(c, settings) || /^(?:localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  );
}

function isEncrypted(c: Context<Env>, { trustProxy }: Settings): boolean {
  if (new URL(c.req.url).protocol === 'https:') return true;
  return trustProxy > 0 && c.req.header('X-Forwarded-Proto') === 'https';
}

function sign(secret: string, purpose: string, value: string): string {
  return createHmac('sha256', secret).update(`${purpose}.${value}`).digest('base64url');
}

function cookieName(c: Context<Env>, settings: Settings): string {
  return isEncrypted(c, settings) ? '__Host-stet-moderation' : 'stet-moderation';
}

function cookieOptions(
  c: Context<Env>,
  settings: Settings,
): { path: string; httpOnly: boolean; sameSite: 'Strict'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isEncrypted(c, settings) };
}
