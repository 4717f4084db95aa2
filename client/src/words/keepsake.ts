export const keepsakeWords = {
  closedTitle: "The circle is closed. Thank you for being here.",
  closedText: "The others’ words went with the circle. Yours are here for you alone.",
  yours: "Your words",
  nothing: "You wrote nothing down in this circle. Being there was enough.",
  download: "Download as Markdown",
  print: "Print",
  home: "Home",
  toCircle: "Back to the circle",
  of: (name: string) => `The words of ${name}`,
  lastOnTheWay: "Your last words are on their way to the circle. Please leave this page open.",
} as const;
