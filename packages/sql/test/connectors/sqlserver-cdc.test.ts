import { groupAnswers } from './group-answers.ts';

groupAnswers('sqlserver-cdc');
