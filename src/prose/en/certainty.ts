import type { CertaintyWords } from '../certainty-words.ts';
import { inEitherCase } from '../either-case.ts';

export const certainty: CertaintyWords = {
  softened: inEitherCase(
    /(?<!\p{L})(?:said|says?|told|tells?|stat(?:es?|ed)|according|assess\p{L}*|judg\p{L}*|believ\p{L}*|thinks?|thought|argu\p{L}*|claim\p{L}*|expect\p{L}*|predict\p{L}*|forecast\p{L}*|project(?:s|ed|ion|ions)|foresees?|warn\p{L}*|estimat\p{L}*|consider\p{L}*|conclud\p{L}*|opinions?|views?|reports?|reported|reportedly|alleged\p{L}*|suggest\p{L}*|appears?|seems?|may|might|could|would|should|can|likely|unlikely|likelihood|probab\p{L}*|improbab\p{L}*|possib\p{L}*|perhaps|chances?|odds|remote|certain|uncertain|doubt\p{L}*|risks?|hopes?|hoped|fears?|feared|if|unless|whether|calls?|called|describ\p{L}*|accus\p{L}*|criticis\p{L}*|criticiz\p{L}*|demand\p{L}*|insist\p{L}*|den(?:y|ies|ied)|analysts?|reading)(?!\p{L})|[?]/u,
  ),
};
