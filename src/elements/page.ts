import './copy-button.ts';
import './diagram-zoom.ts';
import './exam-running.ts';
import './print-page.ts';
import './quiz-item.ts';
import './theme-choice.ts';
import './topic-study.ts';
import { refreshStaleSummary } from './record-event.ts';
import { showTopicBadges } from './topic-badges.ts';
import { showTermsInPlace } from './term-links.ts';
import { markCurrentSection } from './toc-marker.ts';
import { openSearchOnDemand } from '../search/opener.ts';

markCurrentSection();
openSearchOnDemand();
showTermsInPlace();
showTopicBadges();
refreshStaleSummary();
// A page that a worker answers is one of a kept guide.
if ('serviceWorker' in navigator && navigator.serviceWorker.controller)
  // A page that is left before this has come needs none.
  void import('./guide-update.ts').then(({ offerUpdates }) => offerUpdates()).catch(() => undefined);
