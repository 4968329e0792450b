const dwell = 1000;

interface Watched {
  seen: () => void;
  timer?: ReturnType<typeof setTimeout>;
}

const watched = new Map<Element, Watched>();
let observer: IntersectionObserver | undefined;

/** Calls `seen` once half of the element has been in view for a second; the returned function calls it off. */
export function whenSeen(element: Element, seen: () => void): () => void {
  observer ??= new IntersectionObserver(look, { threshold: 0.5 });
  watched.set(element, { seen });
  observer.observe(element);
  return () => forget(element);
}

function look(entries: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting, intersectionRatio } of entries) {
    const one = watched.get(target);
    if (!one) continue;
    clearTimeout(one.timer);
    if (!isIntersecting || intersectionRatio < 0.5) continue;
    one.timer = setTimeout(() => attend(target), dwell);
  }
}

// A page that is prerendered or in another tab is seen by nobody: look again when it comes forward.
function attend(element: Element): void {
  const { ownerDocument } = element;
  if (ownerDocument.visibilityState === 'visible') {
    const seen = watched.get(element)?.seen;
    forget(element);
    seen?.();
    return;
  }
  const again = () => {
    if (!watched.has(element)) return;
    observer?.unobserve(element);
    observer?.observe(element);
  };
  ownerDocument.addEventListener('visibilitychange', again, { once: true });
}

function forget(element: Element): void {
  clearTimeout(watched.get(element)?.timer);
  watched.delete(element);
  observer?.unobserve(element);
}
