import { groupAnswers } from './group-answers.ts';

groupAnswers('hudi');
