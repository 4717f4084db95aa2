export const withdrawnWords = {
  title: "You have left the circle.",
  text: "Every page of yours is erased. Nothing that you wrote in it is kept any more, here or on the server.",
} as const;
