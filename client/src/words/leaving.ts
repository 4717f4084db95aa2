export const leavingWords = {
  title: "Leave the circle?",
  text: "You give up your seat, and this device forgets the circle. What you shared stays with the others until the circle closes. If you only step away, close this page instead; your seat is kept.",
  keepsake: "Take your own words with you first. Afterwards this device cannot show them any more.",
  download: "Download my words",
  leave: "Leave the circle",
  stay: "Stay",
} as const;
