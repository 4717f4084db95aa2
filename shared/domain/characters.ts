/** The length of a text as people count it: in code points, so that an emoji or a rare sign is one. */
export const characters = (text: string): number => [...text].length;
