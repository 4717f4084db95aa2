export const keepsakeWords = {
  closedTitle: "The circle is closed. Thank you for being here.",
  closedText:
    "Here are your words, what was said to you, and your lines that stayed. Of the others’ words you find here what they give to the circle.",
  yours: "Your words",
  nothing: "You wrote nothing down in this circle. Being there was enough.",
  given: "Given to the circle",
  givenText: "What others have given, so that everyone who was here can read it.",
  nobodyGave: "Nobody else has given a page to the circle so far.",
  stayedWith: (names: string) => `stayed with ${names}`,
  take: "Take it along",
  takeText:
    "The files and the printed page hold all that you see here. They are yours to look after; what others gave stays between those who were here.",
  download: "Download as Markdown",
  downloadJson: "Download as JSON",
  print: "Print",
  home: "Home",
  toCircle: "Back to the circle",
  of: (name: string) => `The words of ${name}`,
  lastDidNotFit:
    "A page of yours was full, and its last words did not come to the circle. They are on this device alone: copy them before you go.",
  lastOnTheWay: "Your last words are on their way to the circle. Please leave this page open.",
} as const;
