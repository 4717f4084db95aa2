export { MyPages } from "./myPages.tsx";
export { GivenPages, RestPages } from "./receivedPages.tsx";
