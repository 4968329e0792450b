/** Calls `then` once, when the element comes near the viewport, unless `signal` ends the wait. */
export function whenVisible(element: Element, then: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
