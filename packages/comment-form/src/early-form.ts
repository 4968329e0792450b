/** Longest wait for our code once a reader has pressed the button; then the browser submits as it would have. */
const patience = 5000;

/**
 * Looks after a CMS's form until the code that does is there: calls `wake` at the first sign of a reader, and holds
 * a submit back until it has come. Where it does not come, the form is the plain form that it was.
 */
export function guardForm(form: HTMLFormElement, wake: () => Promise<boolean>): () => void {
  const guard = new AbortController();
  const { signal } = guard;
  let isHolding = false;
  const hold = (event: Event): void => {
    if (event.defaultPrevented) return;
    // Also what the browser finds invalid: the messages that are shown beside the fields are to come.
    event.preventDefault();
    if (isHolding) return;
    isHolding = true;
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([wake(), late]).then(() => {
      guard.abort();
      const { submitter } = event as Partial<SubmitEvent>;
      if (form.isConnected) form.requestSubmit(submitter);
    });
  };
  const begin = (): void => void wake();
  for (const sign of ['pointerover', 'focusin', 'input'])
    form.addEventListener(sign, begin, { signal });
  form.addEventListener('submit', hold, { signal });
  form.addEventListener('invalid', hold, { signal, capture: true });
  return () => guard.abort();
}

/** Whether a draft or an unsent comment of some page waits in this browser. */
export function somethingWaits(): boolean {
  try {
    return Object.keys(localStorage).some((key) => /^stet-(draft|unsent):/.test(key));
  } catch {
    return false;
  }
}
