/** Words as people count them: between spaces, and each character by itself where words have no spaces between them. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu;
