// better-auth over the store's own tables: passwords, sessions and their cookies, the office's directory. The only file that knows it.
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { username } from 'better-auth/plugins/username';
import type { Database } from '../sql/database.ts';

export interface DirectorySettings {
  /** Of OpenID Connect: its `/.well-known/openid-configuration` is asked. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button. */
  readonly name: string;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  verify(said: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

export interface AuthSettings {
  /** As browsers call the service: `https://doichieu.tinh.gov.vn`. */
  readonly url: string;
  /** Signs cookies; whoever has it and the store can be anybody. */
  readonly secret: string;
  /** Seconds without a request after which a session ends. */
  readonly idleSeconds: number;
  readonly directory: DirectorySettings | undefined;
  /** The library's scrypt unless said otherwise: tests that sign in a hundred times need no slow one. */
  readonly passwords?: Passwords;
}

export const DIRECTORY = 'directory';
export const BASE_PATH = '/api/auth';
/** People have no mail address here; the library wants one, and .invalid is nobody's. */
export const NO_MAIL = '@doichieu.invalid';
/** A session in use is renewed at most this often: each renewal is a write. */
const RENEWED_EVERY = 20;

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(db: Database, settings: AuthSettings) {
  const { url, secret, idleSeconds, directory, passwords } = settings;
  const isSecure = url.startsWith('https:');
  return betterAuth({
    baseURL: url,
    basePath: BASE_PATH,
    secret,
    // Dates as text and flags as numbers, which both engines take, whatever the library would rather have on PostgreSQL.
    database: kyselyAdapter(db, { type: 'sqlite' }),
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false, required: true, defaultValue: 'viewer' },
        disabled: { type: 'boolean', input: false, required: true, defaultValue: false },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'person',
      },
      expiresIn: idleSeconds,
      updateAge: Math.max(1, Math.floor(idleSeconds / RENEWED_EVERY)),
    },
    account: {
      modelName: 'credentials',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'person',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      // A directory that names someone's address does not thereby become that person.
      accountLinking: { enabled: false },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, ...(passwords && { password: passwords }) },
    advanced: {
      // The library's own prefix for https, __Secure-, lets another host of the office's domain set them.
      cookiePrefix: isSecure ? '__Host-doichieu' : 'doichieu',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure },
      // The tables are the store's own steps, and the store checks them.
      database: { validateSchema: false },
    },
    // Its own limiter counts by a header that the sender writes; ours counts by name and by peer.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({ displayUsername: false, maxUsernameLength: 60 }),
      genericOAuth({
        config:
          directory === undefined
            ? []
            : [
                {
                  providerId: DIRECTORY,
                  discoveryUrl: new URL(
                    '.well-known/openid-configuration',
                    directory.issuer.replace(/\/?$/, '/'),
                  ).href,
                  clientId: directory.clientId,
                  clientSecret: directory.clientSecret,
                  scopes: ['openid', 'profile', 'email'],
                  requireIdTokenVerification: true,
                  mapProfileToUser: (profile) => ({
                    name: nameOf(profile),
                    // Who it is stands in `sub`; an address may be missing, or another's one day.
                    email: `${String(profile['sub'])}.${DIRECTORY}${NO_MAIL}`,
                  }),
                },
              ],
      }),
    ],
  });
}

/** With the account's own name behind it: two people of one name are told apart in verdicts and in the audit. */
function nameOf(profile: Readonly<Record<string, unknown>>): string {
  const account = String(profile['preferred_username'] ?? profile['sub']);
  return typeof profile['name'] === 'string' ? `${profile['name']} (${account})` : account;
}
