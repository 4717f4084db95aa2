/** A soft bell, made here and not loaded: a struck bowl of a few partials that die away, the high ones first. */
export interface Bell {
  /** Rings, as often as it is told to and once without. False when this device lets no sound through, as before the first touch of a page. */
  ring(strikes?: number): Promise<boolean>;
  close(): void;
}

/** Makes a bell. It takes hold of the device's sound when it is rung for the first time, and lets go on `close`. */
export function createBell(): Bell {
  let context: AudioContext | null = null;
  return {
    async ring(strikes = 1) {
      context ??= new AudioContext();
      // A context that may not sound yet answers late or never; a bell that is late is worse than none.
      await Promise.race([context.resume(), new Promise((resume) => setTimeout(resume, patience))]);
      if (context.state !== "running") return false;
      for (let count = 0; count < strikes; count++) {
        strike(context, context.currentTime + 0.02 + count * between);
      }
      return true;
    },
    close() {
      void context?.close();
      context = null;
    },
  };
}

const patience = 400;
const lowest = 392;
/** Seconds between two strikes: the second comes into the last of the first. */
const between = 2.4;
const loudness = 0.16;

/** Each partial: its place above the lowest, its share of the loudness, the seconds it takes to die away. */
const partials = [
  { times: 1, share: 1, seconds: 4.2 },
  { times: 2.01, share: 0.5, seconds: 2.8 },
  { times: 2.98, share: 0.22, seconds: 1.7 },
  { times: 4.76, share: 0.1, seconds: 0.9 },
] as const;

function strike(context: AudioContext, at: number): void {
  for (const { times, share, seconds } of partials) {
    const tone = new OscillatorNode(context, { frequency: lowest * times });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness * share, at + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
}
