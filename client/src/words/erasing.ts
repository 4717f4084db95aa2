export const erasingWords = {
  page: {
    button: "Erase this page",
    of: (what: string) => `Erase ${what}`,
    title: "Erase this page?",
    text: [
      "Its words are gone for everyone, here and on the server, and nobody can bring them back. What was said to you about it goes with it.",
    ],
    confirm: "Erase the page",
    done: "The page is erased.",
    doneHere: "The page is erased. This one is empty.",
    stay: "Keep it",
  },
  line: {
    title: "Erase this line?",
    text: [
      "Its words are gone for both of you, here and on the server, and nobody can bring them back.",
    ],
    confirm: "Erase the line",
    done: "The line is erased.",
    stay: "Keep it",
  },
  circle: {
    button: "Erase the circle",
    title: "Erase the circle?",
    text: [
      "Everything that everyone wrote in it is gone, and nobody can bring it back. Its links open nothing any more.",
      "Others may not have taken their words with them yet.",
    ],
    confirm: "Erase the circle",
    stay: "Keep it",
  },
  person: {
    summary: "Remove somebody",
    remove: (name: string) => `Remove ${name}`,
    title: (name: string) => `Remove ${name}?`,
    text: [
      "They are out at once and cannot come back. Nobody sees what they wrote any more.",
      "The link for peers becomes a new one. Give the new one to whoever is still to come.",
    ],
    confirm: "Remove",
    stay: "Let them stay",
  },
} as const;
