import './style/tokens.css';
import './style/page.css';
import './style/told.css';
import { isTold } from './told.ts';

// The window is fetched and made once the sentence is on the screen: making it takes longer than reading it.
isTold(document)
  .then(() => import('./start.ts'))
  .then(({ start }) => start(document))
  .catch(reportError);
