export const leavingWords = {
  title: "Leave the circle?",
  whileOpen:
    "You give up your seat, and this device forgets the circle. What you shared stays with the others until the circle closes, or you take everything with you: then your words and your name are gone for everyone.",
  whenClosed:
    "You give up your seat, and this device forgets the circle. What you gave to the circle stays with the others until it is erased, or you take everything with you: then your words and your name are gone for everyone.",
  takeFirst:
    "Download your own words first, if you want to keep them. If you only step away, close this page instead; your seat is kept.",
  download: "Download my words",
  takeAll: "Leave and take everything",
  leave: "Leave the circle",
  stay: "Stay",
} as const;
