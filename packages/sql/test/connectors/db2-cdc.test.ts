import { groupAnswers } from './group-answers.ts';

groupAnswers('db2-cdc');
