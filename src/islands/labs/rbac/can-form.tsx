import { SOMEBODY_ELSE, type Query } from '../../../labs/rbac/presentation/query-form.ts';
import type { Suggestions } from '../../../labs/rbac/presentation/suggestions.ts';
import { SubjectChoice } from './subject-choice.tsx';

interface Props {
  query: Query;
  subjects: readonly string[];
  moreSubjects: number;
  suggestions: Suggestions;
  onChange: (query: Query) => void;
}

type TextField = 'user' | 'groups' | 'verb' | 'apiGroup' | 'resource' | 'name' | 'namespace' | 'path';

/** A query to the authorizer, as `kubectl auth can-i` asks it. The answer follows every change. */
export function CanForm({ query, subjects, moreSubjects, suggestions, onChange }: Props) {
  const field = (name: TextField, label: string, note: string, options: readonly string[] = []) => (
    <div class={`field can-${name}`}>
      <label for={`can-${name}`}>{label}</label>
      <input
        id={`can-${name}`}
        aria-describedby={`can-${name}-hint`}
        type="text"
        value={query[name]}
        list={options.length > 0 ? `can-${name}-words` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => onChange({ ...query, [name]: value })}
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
  const about = (value: Query['about'], text: string) => (
    <label class="choice">
      <input type="radio" name="about" checked={query.about === value} onChange={() => onChange({ ...query, about: value })} />
      {text}
    </label>
  );

  return (
    <form class="can-form" aria-label="A question to the authorizer" onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <SubjectChoice
          label="Who"
          who={query.who}
          subjects={subjects}
          more={moreSubjects}
          onChange={(who) => onChange({ ...query, who })}
        />
        {query.who === SOMEBODY_ELSE && field('user', 'User', 'as authenticated')}
        {query.who === SOMEBODY_ELSE && field('groups', 'Groups', 'separated by commas')}
      </div>
      <fieldset class="can-about">
        <legend class="visually-hidden">What it is about</legend>
        {about('resource', 'a resource')}
        {about('url', 'a URL that is no resource')}
      </fieldset>
      <div class="fields">
        {field('verb', 'Verb', query.about === 'url' ? 'the HTTP method' : 'get, list, create …', suggestions.verbs)}
        {query.about === 'url' ? (
          field('path', 'URL', '/healthz, /metrics …', suggestions.paths)
        ) : (
          <>
            {field('resource', 'Resource', 'pods, pods/log …', suggestions.resources)}
            {field('apiGroup', 'API group', 'empty: the core group', suggestions.apiGroups)}
            {field('name', 'Name', 'empty: no name')}
            {field('namespace', 'Namespace', 'empty: cluster-wide', suggestions.namespaces)}
          </>
        )}
      </div>
    </form>
  );
}
