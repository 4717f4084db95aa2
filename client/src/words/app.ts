export const appWords = {
  name: "Beside",
  skip: "Skip to the page",
  tryAgain: "Try again",
  home: "Home",
  nothingHere: "There is nothing at this address.",
  nothingHereNext: "Please check that you have all of the link, or begin at the first page.",
  broken: "Something went wrong on this page.",
  brokenNext: "What you wrote is kept. Please load the page again.",
  reload: "Load again",
  waiting: "One moment.",
  stillHere:
    "This browser did not let go of its copy of your words. Please clear the data of this site in its settings.",
} as const;
