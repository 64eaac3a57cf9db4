export function make(tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

/** Makes the elements the children of the parent, in order, moving only what is out of place. */
export function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  let next = parent.firstElementChild;
  const kept = new Set<Element>(wanted);
  for (const element of wanted) {
    while (next && !kept.has(next)) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
    if (next === element) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
  while (next) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
}
