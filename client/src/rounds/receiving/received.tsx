import { Suspense, lazy } from "react";
import type { Live } from "./live.ts";

/** Brings the screens on which pages are received: they are asked for when a circle comes to them, or a little before. */
export const loadReceiving = async () => import("./parts.ts");

const GivenPages = lazy(async () => ({ default: (await loadReceiving()).GivenPages }));
const RestPages = lazy(async () => ({ default: (await loadReceiving()).RestPages }));
const MyPages = lazy(async () => ({ default: (await loadReceiving()).MyPages }));

/** What I was given to receive; where nothing is to be answered, everyone else's pages follow it. */
export const ReceivedPages = ({ live }: { readonly live: Live }) => (
  <Suspense fallback={null}>
    <GivenPages live={live} />
    {live.shown.kind === "witness" && <RestPages live={live} />}
  </Suspense>
);

/** Everyone else's pages, further down, where some are to be answered first. */
export const OtherReceivedPages = ({ live }: { readonly live: Live }) => (
  <Suspense fallback={null}>
    <RestPages live={live} />
  </Suspense>
);

/** My own pages, with what stayed of them and what was said to me. */
export const MyReceivedPages = ({ live }: { readonly live: Live }) => (
  <Suspense fallback={null}>
    <MyPages live={live} />
  </Suspense>
);
