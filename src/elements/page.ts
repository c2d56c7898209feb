import './copy-button.ts';
import './diagram-zoom.ts';
import './print-page.ts';
import './quiz-item.ts';
import './theme-choice.ts';
import './topic-study.ts';
import { refreshStaleMarks } from './record.ts';
import { showStudyMarks } from './study-marks.ts';
import { markCurrentSection } from './toc-marker.ts';
import { openSearchOnDemand } from '../search/opener.ts';

markCurrentSection();
openSearchOnDemand();
showStudyMarks();
refreshStaleMarks();
