import { circleId } from "@beside/shared/domain";
import { type ReactNode, Suspense, lazy } from "react";
import { Broken } from "./components/broken.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import { useAddress } from "./hooks/useAddress.ts";
import { screenAt } from "./screenAt.ts";
import { CircleDoor } from "./screens/circleDoor.tsx";

// The door comes at once: it is what most people open, on a phone, a minute before the hour. All else is loaded when asked for.
const Home = lazy(async () => ({ default: (await import("./screens/home.tsx")).Home }));
const CallCircle = lazy(async () => ({
  default: (await import("./screens/callCircle.tsx")).CallCircle,
}));
const EditCircle = lazy(async () => ({
  default: (await import("./screens/editCircle.tsx")).EditCircle,
}));
const CircleLinks = lazy(async () => ({
  default: (await import("./screens/circleLinks.tsx")).CircleLinks,
}));
const KeepsakePage = lazy(async () => ({
  default: (await import("./screens/keepsakePage.tsx")).KeepsakePage,
}));
const Farewell = lazy(async () => ({ default: (await import("./screens/farewell.tsx")).Farewell }));
const Withdrawn = lazy(async () => ({
  default: (await import("./screens/withdrawn.tsx")).Withdrawn,
}));
const NotFound = lazy(async () => ({ default: (await import("./screens/notFound.tsx")).NotFound }));
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import("./screens/gallery/gallery.tsx")).Gallery }))
  : null;

/** The screen that stands at the address. */
export function App() {
  const path = useAddress();
  return (
    <Broken>
      <Suspense fallback={<Skeleton />}>{screenFor(path)}</Suspense>
    </Broken>
  );
}

function screenFor(path: string): ReactNode {
  const at = screenAt(path);
  switch (at.screen) {
    case "home":
      return <Home />;
    case "call":
      return <CallCircle />;
    case "door":
      return <CircleDoor key={at.circle} circle={circleId(at.circle)} />;
    case "links":
      return <CircleLinks circle={circleId(at.circle)} />;
    case "edit":
      return <EditCircle circle={circleId(at.circle)} />;
    case "keepsake":
      return <KeepsakePage circle={circleId(at.circle)} />;
    case "farewell":
      return <Farewell after={at.after} />;
    case "withdrawn":
      return <Withdrawn />;
    case "gallery":
      return Gallery ? <Gallery piece={at.piece} /> : <NotFound />;
    case "notFound":
      return <NotFound />;
  }
}
