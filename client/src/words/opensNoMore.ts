/** For a device whose circle does not open any more: erased, or behind a new link. Nobody tells which, so neither do we. */
export const opensNoMoreWords = {
  title: "This circle does not open from here any more.",
  text: "It may have been erased, or have a new link; the person who invited you knows. This device has forgotten it.",
  textWithWords:
    "It may have been erased, or have a new link; the person who invited you knows. Your last words never came to it: what stands here is on this device alone.",
  words: "Words on this device",
  forget: "Forget them",
} as const;
