/**
 * What people in a circle might write: the length and weight of real reflections, curly quotes,
 * dashes, emoji, and scripts that combine. Written for these tests.
 */
export const reflections = {
  long: `The week my father went into the hospice I had a list. Names of doctors, a second opinion, a diet somebody’s cousin swore by. I carried it in my coat like a ticket. My aunt, who has buried two husbands and says very little, took the coat off me in the corridor, hung it up — list and all — and said, “Come and sit.”

So we sat. Forty minutes, perhaps. She did not tell me it would be all right. She did not tell me what she had learned. Once she said, “He always burned the rice,” and we both laughed, and then I was crying, and she let that be as ordinary as the laughing had been.

I have thought about it a great deal since. I work with people who come to me because something will not mend, and my hands still go to the coat: have you tried, could you ask, there is a number you can call. It comes from care, I know it does. But I have begun to notice the moment just before — a kind of heat, as if their pain were a pot about to boil over on my stove — and I see now that the hurry is mine. I want it to stop so that I can stop feeling it.

What she gave me was not an answer. It was company that could bear not having one. I don’t think we had the same grief; she was losing a brother, I a father, and we are very different people. It did not matter. She was a human being beside another one, and the corridor was bearable.

Since then, when I can, I hang the coat up first. I am not always able to. Last Tuesday I forgot within a minute, and heard my own voice listing three good ideas to a man who had only wanted to say that he was tired. I told him so afterwards; he smiled. I try to be as gentle with that as she was with me. 🙏`,
  pause: `“Wait with me” — three words a friend wrote me once, at two in the morning. No advice. I’ve kept the message… I still don’t know how she knew. 🕯️👩‍👧`,
  hungarian: `Amikor elvesztettem a munkámat, a szomszédom minden este áthozott egy tányér levest, és leült mellém. Nem kérdezett semmit. Őszintén szólva dühös is voltam rá — „mit ül itt?” —, de ha nem jött volna, nem tudom, hogyan élem túl azt a telet. Nem a megoldás kellett. Az, hogy valaki kibírja velem a csendet.`,
  chinese: `外婆不识字，也不会安慰人。我失恋那年回到乡下，她只是每天早上在我床边放一碗热豆浆，然后坐在门槛上剥豆子。她从来没有问我怎么了。现在我才明白：“陪着”本身就是一种话语——不急，不劝，只是在。`,
  arabic: `جلستْ أمّي بجانبي طوال الليل ولم تقل شيئًا. كنتُ أنتظر نصيحة، فأعطتني يدها فقط. «أنا هنا»، هذا كلّ ما سمعته حين طلع الفجر… وكان يكفي.`,
} as const;

/** Words for arriving and for the close. */
export const lines = {
  tired: "Tired, and glad to be here.",
  quiet: "Quiet — like the street after snow ❄️",
  curious: "Curious. A little afraid, too.",
  soft: "Softer than when I came.",
} as const;
