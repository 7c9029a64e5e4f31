import { groupAnswers } from './group-answers.ts';

groupAnswers('mongodb-cdc');
