import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { keepFocus } from "./screens/keptFocus.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const place = document.getElementById("app");
if (!place) throw new Error("the page has no place for the app");
keepFocus(document);
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
