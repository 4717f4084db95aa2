import { circleId } from "@beside/shared/domain";
import { Suspense, lazy } from "react";
import { Route, Switch } from "wouter";
import { Broken } from "./components/broken.tsx";
import { Skeleton } from "./components/skeleton.tsx";
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
const NotFound = lazy(async () => ({ default: (await import("./screens/notFound.tsx")).NotFound }));
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import("./screens/gallery/gallery.tsx")).Gallery }))
  : null;

/** Which screen stands at which address. */
export function App() {
  return (
    <Broken>
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/call" component={CallCircle} />
          <Route path="/c/:circle">
            {({ circle }) => <CircleDoor key={circle} circle={circleId(circle)} />}
          </Route>
          <Route path="/c/:circle/links">
            {({ circle }) => <CircleLinks circle={circleId(circle)} />}
          </Route>
          <Route path="/c/:circle/edit">
            {({ circle }) => <EditCircle circle={circleId(circle)} />}
          </Route>
          <Route path="/c/:circle/keepsake">
            {({ circle }) => <KeepsakePage circle={circleId(circle)} />}
          </Route>
          {Gallery && (
            <Route path="/gallery/*?">{(params) => <Gallery piece={params["*"] ?? ""} />}</Route>
          )}
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Broken>
  );
}
