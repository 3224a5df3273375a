import { appearance } from './site/appearance.ts';
import { notes } from './site/notes.ts';
import { soundness } from './site/soundness.ts';
import { trail } from './site/trail.ts';
import { openSite } from './site/visit.ts';

/** The site as it is published, in one browser: what readers do, and what they must never meet. */

openSite();
trail();
notes();
appearance();
soundness();
