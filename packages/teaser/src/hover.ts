const pause = 80;

/** Calls `act` when the pointer rests on the element or focus comes into it; the returned function stops that. */
export function whenHovered(element: Element, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => clearTimeout(timer);
  const wait = (): void => {
    forget();
    timer = setTimeout(act, pause);
  };
  element.addEventListener('pointerenter', wait);
  element.addEventListener('focusin', wait);
  element.addEventListener('pointerleave', forget);
  return () => {
    forget();
    element.removeEventListener('pointerenter', wait);
    element.removeEventListener('focusin', wait);
    element.removeEventListener('pointerleave', forget);
  };
}
