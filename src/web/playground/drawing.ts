// The pack as a picture.

import { button, download, element } from "../page/dom";
import type { Bench, View } from "./tabs";

const kinds = { interview: "What is asked, and where the answers lead", rules: "What each rule looks at, and leads to" } as const;
type Kind = keyof typeof kinds;

export class DrawingTab implements View {
  readonly root: HTMLElement;
  readonly #bench: Bench;
  readonly #isFull = element("input", { type: "checkbox", id: "full-size", checked: matchMedia("(max-width: 60rem)").matches });
  readonly #picture = element("div", { class: "picture", tabindex: "0", role: "group", "aria-label": "The drawing" });
  #of: Kind = "interview";
  #svg = "";

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#picture.attachShadow({ mode: "open" });
    const choices = (Object.keys(kinds) as Kind[]).map((kind) => {
      const input = element("input", { type: "radio", name: "drawn", id: `drawn-${kind}`, checked: kind === this.#of });
      input.addEventListener("change", () => {
        this.#of = kind;
        bench.change({});
      });
      return element("div", { class: "choice" }, input, element("label", { for: `drawn-${kind}` }, kinds[kind]));
    });
    const resize = () => this.#picture.classList.toggle("full", this.#isFull.checked);
    this.#isFull.addEventListener("change", resize);
    resize();
    const size = element("div", { class: "choice" }, this.#isFull, element("label", { for: "full-size" }, "At full size"));
    const save = button("Save as SVG", "quiet", () => download(`${bench.shelf().name}-${this.#of}.svg`, this.#svg, "image/svg+xml"));
    this.root = element("div", {}, element("fieldset", {}, element("legend", { class: "hidden" }, "Drawn is"), ...choices), size, this.#picture,
      element("div", { class: "acts" }, save));
  }

  async refresh(): Promise<void> {
    const { svg } = await this.#bench.slow.ask("drawing", { shelf: this.#bench.shelf(), of: this.#of });
    this.#svg = svg;
    const root = this.#picture.shadowRoot;
    if (!root) return;
    // As a sheet of the shadow tree: the page's policy refuses a `<style>`, even before it is shown.
    const [styled, style = ""] = /<style>([^]*?)<\/style>/.exec(svg) ?? [""];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(parsed(`<css>${style}</css>`).textContent ?? "");
    const drawn = parsed(svg.replace(styled, ""));
    root.adoptedStyleSheets = [sheet, fitted];
    root.replaceChildren(document.importNode(drawn, true));
  }
}

/** No wider than its place, unless it was asked for at full size. */
const fitted = new CSSStyleSheet();
fitted.replaceSync(":host(:not(.full)) svg { max-width: 100%; height: auto; }");

const parsed = (xml: string) => new DOMParser().parseFromString(xml, "image/svg+xml").documentElement;
