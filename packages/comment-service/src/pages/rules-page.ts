import { html } from 'hono/html';
import type { AuditLine } from '../store/queue.ts';
import type { RuleTable } from '../store/schema.ts';
import { moderationHead, tokenField } from './moderation-page.ts';
import type { Markup } from './page.ts';

const KINDS: Record<RuleTable['kind'], string> = {
  word: 'Word or phrase (word* for whatever begins so)',
  link: 'Host that is linked to',
  name: 'Name of a reader',
  email: 'E-mail address of a reader',
  domain: 'Domain of e-mail addresses',
};

export type ShownRule = Pick<RuleTable, 'kind' | 'pattern' | 'effect'> & { seq: number };

export function rulesPage(basePath: string, token: string, rules: ShownRule[]): Markup {
  const action = `${basePath}/moderation/rules`;
  return html`${moderationHead(basePath, token)}
    <h2>Rules</h2>
    <form action="${action}" method="post">
      ${tokenField(token)}
      <label for="kind">What</label>
      <select id="kind" name="kind">
        ${Object.entries(KINDS).map(([kind, label]) => html`<option value="${kind}">${label}</option>`)}
      </select>
      <label for="pattern">Is</label>
      <input id="pattern" name="pattern" required maxlength="200" />
      <p class="actions">
        <button name="effect" value="hold">Hold such comments</button>
        <button class="alarm" name="effect" value="refuse">Refuse them</button>
      </p>
    </form>
    ${rules.length === 0 ? html`<p>There are no rules.</p>` : ''}
    <ul class="queue">
      ${rules.map(
        ({ seq, kind, pattern, effect }) =>
          html`<li>
            <form class="actions" action="${action}" method="post">
              ${tokenField(token)}<input type="hidden" name="remove" value="${seq}" />
              <p>${effect}: ${kind} <bdi>${pattern}</bdi></p>
              <button class="quiet">Remove this rule</button>
            </form>
          </li>`,
      )}
    </ul>`;
}

export function auditPage(basePath: string, token: string, lines: AuditLine[]): Markup {
  return html`${moderationHead(basePath, token)}
    <h2>Log</h2>
    ${lines.length === 0 ? html`<p>Nothing was decided yet.</p>` : ''}
    <ul class="queue">
      ${lines.map(
        ({ seq, at, actor, action, subject, undoable }) =>
          html`<li>
            <form class="actions" action="${basePath}/moderation/undo" method="post">
              ${tokenField(token)}<input type="hidden" name="audit" value="${seq}" />
              <input type="hidden" name="to" value="audit" />
              <p>
                <time datetime="${new Date(at).toISOString()}">${new Date(at).toUTCString()}</time>,
                ${actor}: ${action} <bdi>${subject}</bdi>
              </p>
              ${undoable ? html`<button class="quiet">Undo</button>` : ''}
            </form>
          </li>`,
      )}
    </ul>`;
}
