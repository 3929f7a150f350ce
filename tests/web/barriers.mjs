// What axe-core finds in a page, and where the keyboard's focus cannot be seen. The page lets nothing be loaded, so the
// source of axe-core is handed over.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function axeFindings(tab) {
  await tab.evaluate(source);
  const { violations } = await tab.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** By Tab through all that can be reached: the kinds of controls, and those of which nobody sees that they have the focus. */
export async function focusFindings(tab) {
  await tab.evaluate(() => (window.focusedBefore = new WeakSet()));
  const kinds = new Set();
  const unseen = [];
  for (let i = 0; i < 200; ++i) {
    await tab.keyboard.press("Tab");
    const found = await tab.evaluate(focusShown);
    if (found === "again") return { kinds, unseen };
    if (!found) continue; // between the end and the beginning
    kinds.add(found.kind);
    if (!(found.width >= 2) || !(found.contrast >= 3)) unseen.push(JSON.stringify(found));
  }
  throw new Error("Tab does not come round");
}

/** Runs in the page: the outline of what has the focus, or of what stands around it, against what it lies on. */
function focusShown() {
  let one = document.activeElement;
  if (one === document.body || one === document.documentElement || !one) return undefined;
  if (window.focusedBefore.has(one)) return "again";
  window.focusedBefore.add(one);
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const found = { kind: one.type || one.localName, html: one.outerHTML.slice(0, 120), width: 0, contrast: 0 };
  for (let at = one; at; at = above(at)) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    if (outlineStyle === "none" || parseFloat(outlineWidth) === 0) continue;
    return { ...found, width: parseFloat(outlineWidth), contrast: contrastOf(outlineColor, groundOf(above(at))) };
  }
  return found;

  function above(at) {
    return at.parentElement ?? at.getRootNode().host ?? null;
  }

  /** An outline stands apart from what it is around. */
  function groundOf(at) {
    for (; at; at = above(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  }

  function contrastOf(first, second) {
    const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour) {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => linear(Number(part) / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
