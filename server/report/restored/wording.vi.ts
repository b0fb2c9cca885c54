// What a clean copy says of its own, beside the document's words.
export const RESTORED = {
  notRead: (message: string) => `[${message}]`,
};
