// Who may come in: people with a password or from the office's directory, and the programs that hold a token.
import type { Role } from '../access.ts';

export interface Person {
  readonly id: string;
  /** How verdicts and the audit name the person; no two have the same. */
  readonly name: string;
  /** null: comes from the directory alone. */
  readonly username: string | null;
  readonly role: Role;
  readonly disabled: boolean;
  readonly createdAt: string;
}

export interface NewPerson {
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  readonly password: string;
}

export interface People {
  count(): Promise<number>;
  /** By name. */
  list(): Promise<readonly Person[]>;
  get(id: string): Promise<Person | undefined>;
  /** By the name that is typed to sign in. */
  find(username: string): Promise<Person | undefined>;
  /** Rejects with Failure `name-taken` where the name or the user name is taken. */
  add(person: NewPerson): Promise<Person>;
  change(id: string, change: Partial<Pick<Person, 'role' | 'disabled'>>): Promise<void>;
  setPassword(id: string, password: string): Promise<void>;
  isPassword(id: string, password: string): Promise<boolean>;
  /** Whether whoever guesses tries it first. */
  isCommonPassword(password: string): Promise<boolean>;
}

/** What a browser is told to keep: whole `Set-Cookie` values. */
export type Cookies = readonly string[];

export interface Sessions {
  /** Whose session the cookies of the request name; what of them is to be renewed. */
  find(headers: Headers): Promise<{ readonly person: Person; readonly cookies: Cookies } | undefined>;
  /** The same without counting as its use: a stream that is only open keeps no session alive. */
  look(headers: Headers): Promise<Person | undefined>;
  /** undefined where name and password do not belong together. */
  open(
    said: { readonly username: string; readonly password: string },
    headers: Headers,
  ): Promise<{ readonly person: Person; readonly cookies: Cookies } | undefined>;
  close(headers: Headers): Promise<Cookies>;
  /** On every device. */
  closeAll(person: string): Promise<void>;
}

export interface Token {
  readonly id: string;
  /** What holds it: `Máy quét tầng 2`. */
  readonly name: string;
  readonly role: Role;
  /** Who made it: it dies with that person's account. */
  readonly madeBy: string;
  readonly createdAt: string;
  /** ISO; it is refused from then on. */
  readonly endsAt: string;
  /** To the hour. */
  readonly usedAt: string | null;
}

export interface Tokens {
  /** Newest first; without those taken back. */
  list(): Promise<readonly Token[]>;
  /** The secret is told this once; only its hash is kept. */
  add(
    token: Pick<Token, 'name' | 'role' | 'endsAt'>,
    person: string,
  ): Promise<{ readonly token: Token; readonly secret: string }>;
  find(secret: string): Promise<Token | undefined>;
  /** false: there is no such token. */
  remove(id: string): Promise<boolean>;
}

/** Wrong passwords, counted where every process sees them. */
export interface SignInTries {
  /** Adds one under each key and gives how many each has had since it was last quiet for `windowMs`. */
  add(keys: readonly string[], windowMs: number): Promise<readonly number[]>;
  forget(key: string): Promise<void>;
  /** Of all keys that begin so. */
  forgetFrom(beginning: string): Promise<void>;
}

/** The office's own sign-in, where it has one. */
export interface Directory {
  /** On the button. */
  readonly name: string;
  /** Where the browser goes to sign in, and the cookies that tell the answer is ours. */
  begin(headers: Headers): Promise<{ readonly url: string; readonly cookies: Cookies }>;
  /** The browser comes back. */
  answer(request: Request): Promise<Response>;
}

export interface Accounts {
  readonly people: People;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly tries: SignInTries;
  readonly directory: Directory | undefined;
  /** Typed on the first run, so that only who started the service becomes its administrator. */
  readonly setupCode: string;
}
