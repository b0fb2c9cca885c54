/** What an address asks for after its `?`. */
export type Query = Readonly<Record<string, string>>;
