import { groupAnswers } from './group-answers.ts';

groupAnswers('oracle-cdc');
