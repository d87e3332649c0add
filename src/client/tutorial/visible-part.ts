/** The part of an element that can be seen: inside the window and every pane it scrolls in. */
export function visiblePart(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  let [left, top] = [Math.max(0, own.left), Math.max(0, own.top)];
  let [right, bottom] = [Math.min(innerWidth, own.right), Math.min(innerHeight, own.bottom)];
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(pane);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (pane === document.body || pane === document.documentElement) continue;
    const box = pane.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}
