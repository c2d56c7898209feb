import { RESULT_KINDS } from './record.ts';
import { SearchPanel } from './panel.ts';

const host = document.querySelector<HTMLElement>('[data-search-page]');
if (host) {
  const parameters = new URLSearchParams(location.search);
  const kind = RESULT_KINDS.find((each) => each === parameters.get('kind'));
  const domain = parameters.get('domain');
  const panel = new SearchPanel({
    headingLevel: 2,
    query: parameters.get('q') ?? '',
    filters: { ...(kind && { kind }), ...(domain && { domain }) },
    onSearch: (query, filters) => {
      const next = new URLSearchParams();
      if (query !== '') next.set('q', query);
      if (filters.kind !== undefined) next.set('kind', filters.kind);
      if (filters.domain !== undefined) next.set('domain', filters.domain);
      const search = next.toString();
      history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
    },
  });
  host.replaceChildren(panel.element);
  panel.focus();
}
