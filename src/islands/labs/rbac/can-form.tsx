import type { NamedSubject, Rbac } from '../../../labs/rbac/index.ts';
import { SOMEBODY_ELSE, type Question } from './question.ts';
import { SubjectChoice } from './subject-choice.tsx';
import { wordsOf } from './words.ts';

interface Props {
  question: Question;
  subjects: readonly NamedSubject[];
  rbac: Rbac;
  onChange: (question: Question) => void;
}

type TextField = 'user' | 'groups' | 'verb' | 'apiGroup' | 'resource' | 'name' | 'namespace' | 'path';

/** A question to the authorizer, as `kubectl auth can-i` asks it. The answer follows every change. */
export function CanForm({ question, subjects, rbac, onChange }: Props) {
  const words = wordsOf(rbac);
  const field = (name: TextField, label: string, note: string, options: readonly string[] = []) => (
    <div class={`field can-${name}`}>
      <label for={`can-${name}`}>{label}</label>
      <input
        id={`can-${name}`}
        aria-describedby={`can-${name}-hint`}
        type="text"
        value={question[name]}
        list={options.length > 0 ? `can-${name}-words` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => onChange({ ...question, [name]: value })}
      />
      <span class="field-hint" id={`can-${name}-hint`}>
        {note}
      </span>
      {options.length > 0 && (
        <datalist id={`can-${name}-words`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </div>
  );
  const about = (value: Question['about'], text: string) => (
    <label class="choice">
      <input type="radio" name="about" checked={question.about === value} onChange={() => onChange({ ...question, about: value })} />
      {text}
    </label>
  );

  return (
    <form class="can-form" aria-label="A question to the authorizer" onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <SubjectChoice label="Who" who={question.who} subjects={subjects} onChange={(who) => onChange({ ...question, who })} />
        {question.who === SOMEBODY_ELSE && field('user', 'User', 'as authenticated')}
        {question.who === SOMEBODY_ELSE && field('groups', 'Groups', 'separated by commas')}
      </div>
      <fieldset class="can-about">
        <legend class="visually-hidden">What it is about</legend>
        {about('resource', 'a resource')}
        {about('url', 'a URL that is no resource')}
      </fieldset>
      <div class="fields">
        {field('verb', 'Verb', question.about === 'url' ? 'the HTTP method' : 'get, list, create …', words.verbs)}
        {question.about === 'url' ? (
          field('path', 'URL', '/healthz, /metrics …', words.paths)
        ) : (
          <>
            {field('resource', 'Resource', 'pods, pods/log …', words.resources)}
            {field('apiGroup', 'API group', 'empty: the core group', words.apiGroups)}
            {field('name', 'Name', 'empty: any')}
            {field('namespace', 'Namespace', 'empty: cluster-wide', words.namespaces)}
          </>
        )}
      </div>
    </form>
  );
}
