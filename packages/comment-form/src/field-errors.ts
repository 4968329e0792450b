import type { FieldIssue } from '@stet/comment-client';

/** One message beside one control of a form. */
export interface FieldError {
  control: HTMLElement;
  text: string;
  /** Absent for a field that only the site knows. */
  issue?: FieldIssue;
}

interface Shown {
  note: HTMLElement;
  describedBy: string | null;
}

let lastId = 0;

/**
 * Messages beside the fields of any form, ours or a CMS's. The controls are described by them while they
 * stand, and are afterwards as they were.
 */
export class FieldErrors {
  readonly #shown = new Map<HTMLElement, Shown>();

  get controls(): HTMLElement[] {
    return [...this.#shown.keys()];
  }

  /** Shows exactly these; the first message of a control counts. */
  show(errors: readonly FieldError[]): void {
    const wanted = new Map([...errors].reverse().map(({ control, text }) => [control, text]));
    for (const control of this.controls) if (!wanted.has(control)) this.#clear(control);
    for (const [control, text] of wanted) this.#set(control, text);
  }

  clear(): void {
    this.show([]);
  }

  #set(control: HTMLElement, text: string): void {
    const shown = this.#shown.get(control) ?? this.#add(control);
    if (shown.note.textContent !== text) shown.note.textContent = text;
  }

  #add(control: HTMLElement): Shown {
    const note = control.ownerDocument.createElement('span');
    lastId += 1;
    note.id = `stet-comment-form-error-${lastId}`;
    note.className = 'stet-comment-form-error';
    note.setAttribute('part', 'error');
    const shown = { note, describedBy: control.getAttribute('aria-describedby') };
    control.after(note);
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute(
      'aria-describedby',
      [shown.describedBy, note.id].filter(Boolean).join(' '),
    );
    this.#shown.set(control, shown);
    return shown;
  }

  #clear(control: HTMLElement): void {
    const shown = this.#shown.get(control);
    this.#shown.delete(control);
    shown?.note.remove();
    control.removeAttribute('aria-invalid');
    if (shown?.describedBy) control.setAttribute('aria-describedby', shown.describedBy);
    else control.removeAttribute('aria-describedby');
  }
}
