// The page: opens what is inside, and begins.

import { Engine } from "../engine.mjs";
import { button, element, part } from "./dom";
import { opened } from "./inside";
import { Interview } from "./interview";
import { keepTexts, textOf } from "./texts";
import { wordsIn } from "./words";

/**
 * Says what went wrong where the question stood. What was answered is in the history, and is there again; if it is that which
 * stops the program, somebody can do without it.
 */
function failed(mistake: unknown): void {
  const words = wordsIn(document.documentElement.lang);
  const isOld = mistake instanceof WebAssembly.CompileError || mistake instanceof ReferenceError;
  const heading = element("h1", { tabindex: "-1" }, words.stopped);
  part("main").replaceChildren(
    heading,
    element("p", {}, isOld ? words.too_old : words.stopped_help),
    element("p", {}, words.emergency_line_unknown),
    element(
      "div",
      { class: "acts" },
      button(words.reload, "quiet", () => location.reload()),
      button(words.again, "quiet", () => {
        history.replaceState(null, "");
        location.reload();
      }),
    ),
  );
  heading.focus();
  console.error(mistake);
}

async function start(): Promise<void> {
  const module = WebAssembly.compile(opened("engine")); // by other threads, while the packs are opened
  keepTexts(new TextDecoder().decode(opened("packs")));
  const engine = await Engine.start(await module, textOf);
  const interview = new Interview(engine);
  document.body.dataset["ready"] = "yes";
  interview.rehearse();
}

addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));
void start();
