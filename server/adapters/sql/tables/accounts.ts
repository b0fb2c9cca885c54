// People, the tokens of programs, and wrong passwords. Sessions and credentials are read by the library alone.

export interface PersonRow {
  id: string;
  name: string;
  username: string | null;
  email: string;
  email_verified: number;
  image: string | null;
  role: string;
  disabled: number;
  created_at: string;
  updated_at: string;
}

export interface TokenRow {
  id: string;
  name: string;
  role: string;
  /** sha256 of the secret, hex. */
  hash: string;
  person: string;
  created_at: string;
  ends_at: string;
  used_at: string | null;
}

export interface SignInTryRow {
  key: string;
  count: number;
  /** Milliseconds since 1970. */
  last: number;
}
