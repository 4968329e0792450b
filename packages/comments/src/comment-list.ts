import type { Comment } from '@stet/comment-client';

import {
  commentNodes,
  create,
  drawComment,
  moreReplies,
  ownPart,
  replyList,
  type CommentView,
} from './comment-node.ts';
import { nextFrame } from './next-frame.ts';

const groupSize = 50;
/** Milliseconds of drawing without a turn for the page; a slow phone has its frame in twice that. */
const mostAtOnce = 8;

/**
 * The comments of a thread on the screen, in groups of 50. Each group is a list that the browser may skip while it
 * is far from view, and between two groups the page has its turn; no layout is read. Groups, not comments, are
 * skipped: ten thousand boxes that may each be skipped cost more than they save.
 */
export class CommentList {
  readonly element: HTMLElement = create('div');
  readonly #view: () => CommentView;
  /** Counts what made the list anew; an older drawing ends when it sees that. */
  #drawing = 0;
  #last: HTMLOListElement | undefined;
  #inLast = 0;
  /** When what is drawn was last shown. */
  #painted = 0;

  constructor(view: () => CommentView) {
    this.#view = view;
    this.element.className = 'lists';
  }

  /** Ends any drawing, and shows nothing. */
  clear(): void {
    this.#drawing += 1;
    this.#last = undefined;
    this.#inLast = 0;
    this.#painted = 0;
    this.element.replaceChildren();
  }

  /** Draws group after group, in pieces between which the page has its turn. */
  async append(comments: readonly Comment[]): Promise<void> {
    const drawing = this.#drawing;
    const view = this.#view();
    let piece = document.createDocumentFragment();
    let began = performance.now();
    /** False when the list was made anew in the meantime. */
    const rest = async (): Promise<boolean> => {
      this.#last?.append(piece);
      piece = document.createDocumentFragment();
      this.#painted = await nextTurn(this.#painted);
      began = performance.now();
      return drawing === this.#drawing;
    };
    for (const comment of comments) {
      if (!this.#last || this.#inLast >= groupSize) {
        if (this.#last && !(await rest())) return;
        this.#last = this.element.appendChild(create('ol', 'list'));
        this.#inLast = 0;
      }
      const steps = drawComment(piece, comment, view, 0);
      while (!steps.next().done)
        if (performance.now() - began > mostAtOnce && !(await rest())) return;
      this.#inLast += sizeOf(comment);
    }
    this.#last?.append(piece);
  }

  /** A comment of one's own stands where its reader looks for it: first, or last among the replies. */
  add(comment: Comment): void {
    const parent = comment.parent === null ? null : this.node(comment.parent);
    if (parent) {
      this.addReplies(parent, [comment]);
      return;
    }
    this.#last ??= this.element.appendChild(create('ol', 'list'));
    this.element.firstElementChild?.prepend(commentNodes([comment], this.#view(), 0));
  }

  addReplies(parent: HTMLElement, replies: readonly Comment[]): void {
    const view = this.#view();
    let depth = 1;
    for (let above = parent.parentElement; above?.classList.contains('replies'); depth += 1)
      above = above.parentElement?.parentElement ?? null;
    let list = [...parent.children].find(({ localName }) => localName === 'ol');
    if (!list) {
      list = replyList(view, depth);
      parent.querySelector(':scope > .own')?.after(list);
    }
    list.append(commentNodes(replies, view, depth));
  }

  /** Draws anew what belongs to the comment itself, and keeps the focus that was in it. */
  update(comment: Comment): void {
    const own = this.node(comment.id)?.querySelector<HTMLElement>(':scope > .own');
    if (!own) return;
    const root = own.getRootNode() as ShadowRoot;
    const act = own.contains(root.activeElement) && root.activeElement?.getAttribute('data-act');
    const drawn = ownPart(comment, this.#view());
    own.replaceWith(drawn);
    if (act === false || act === undefined) return;
    const again = act === null ? null : drawn.querySelector<HTMLElement>(`[data-act="${act}"]`);
    (again ?? this.node(comment.id))?.focus({ preventScroll: true });
  }

  /** Says anew how many replies are not shown. */
  updateMore(comment: Comment): void {
    const node = this.node(comment.id);
    node?.querySelector(':scope > [data-act="replies"]')?.remove();
    const more = moreReplies(comment, this.#view());
    if (more) node?.append(more);
  }

  remove(id: string): void {
    this.node(id)?.remove();
  }

  node(id: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`#${CSS.escape(`comment-${id}`)}`);
  }
}

function sizeOf({ replies }: Comment): number {
  return replies.items.reduce((size, reply) => size + sizeOf(reply), 1);
}

/** Longest time without a frame, in milliseconds. */
const mostWithoutFrame = 40;

/**
 * Lets the page answer its reader before the next group. A bare yield comes back before the page is painted, so
 * what has been drawn is shown first, and again now and then.
 */
async function nextTurn(painted: number): Promise<number> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield && performance.now() - painted < mostWithoutFrame) {
    await scheduler.yield();
    return painted;
  }
  await nextFrame();
  // A frame's callbacks come before it is painted.
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now();
}
