/**
 * Runs `task` again and again while a reader can see the element: the tab is in front and the element in view.
 * What falls due meanwhile is done on return. `pause` is asked after each run, so that it can grow.
 */
export function repeatWhileVisible(
  element: Element,
  pause: () => number,
  task: () => Promise<unknown>,
): () => void {
  const { ownerDocument } = element;
  let due = Date.now() + pause();
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const plan = () => {
    clearTimeout(timer);
    if (stopped || !inView || ownerDocument.visibilityState !== 'visible') return;
    timer = setTimeout(() => void run(), Math.max(0, due - Date.now()));
  };
  const run = async () => {
    due = Infinity;
    await task();
    due = Date.now() + pause();
    plan();
  };
  const observer = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    plan();
  });
  observer.observe(element);
  ownerDocument.addEventListener('visibilitychange', plan);
  return () => {
    stopped = true;
    clearTimeout(timer);
    observer.disconnect();
    ownerDocument.removeEventListener('visibilitychange', plan);
  };
}
