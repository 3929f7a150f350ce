// Elements in one expression. Words are set as text, so that they stay words.

export type Child = Node | string | undefined | false | "";
type Attributes = Record<string, string | boolean | undefined>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

export function button(words: string, kind: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, words);
  made.addEventListener("click", act);
  return made;
}

/** A file made here, to be kept. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The element of the page's own frame that has this id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
