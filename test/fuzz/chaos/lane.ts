/** What a stretch of network does to the bytes that pass it. */
export interface Weather {
  /** How long a piece is on its way, in milliseconds. */
  readonly delay: number;
  /** Bytes that pass at most in one {@link turn}. */
  readonly most: number;
  /** Nothing passes; what comes waits. */
  readonly stalled: boolean;
  /** What comes is lost without a word. */
  readonly swallows: boolean;
}

export const clear: Weather = { delay: 0, most: Infinity, stalled: false, swallows: false };

/** One direction of one connection. Bytes come out in the order in which they went in. */
export interface Lane {
  take(piece: Buffer): void;
  /** Nothing more comes in: `ended` is called when all that waits has been delivered. */
  end(): void;
  weather(weather: Weather): void;
  /** Delivers at once whatever waits. */
  flush(): void;
  /** Whether a byte was ever lost here: a stream with a hole in it must never go on. */
  readonly hasHole: boolean;
  /** Drops what waits. */
  stop(): void;
}

/** The weather is looked at this often, in milliseconds. */
const turn = 5;

/** An open lane with clear weather. */
export function createLane(deliver: (piece: Buffer) => void, ended: () => void): Lane {
  let now = clear;
  let waiting: { readonly piece: Buffer; readonly due: number }[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isEnding = false;
  let hasHole = false;

  function pump(left = now.most): void {
    for (let [head] = waiting; head && left > 0 && isDue(head); [head] = waiting) {
      const piece = head.piece.subarray(0, left);
      left -= piece.length;
      const rest = head.piece.subarray(piece.length);
      if (rest.length > 0) waiting[0] = { piece: rest, due: head.due };
      else waiting.shift();
      deliver(piece);
    }
    arrange();
  }

  const isDue = ({ due }: { due: number }): boolean => !now.stalled && due <= performance.now();

  function arrange(): void {
    if (waiting.length === 0) return isEnding ? finish() : undefined;
    timer ??= setTimeout(() => {
      timer = null;
      pump();
    }, turn);
  }

  function finish(): void {
    isEnding = false;
    ended();
  }

  return {
    take(piece) {
      if (now.swallows) {
        hasHole = true;
        return;
      }
      waiting.push({ piece, due: performance.now() + now.delay });
      if (waiting.length === 1 && timer === null) pump();
    },
    end() {
      isEnding = true;
      arrange();
    },
    weather(weather) {
      now = weather;
    },
    flush() {
      now = clear;
      waiting = waiting.map(({ piece }) => ({ piece, due: 0 }));
      pump();
    },
    get hasHole() {
      return hasHole;
    },
    stop() {
      waiting = [];
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
