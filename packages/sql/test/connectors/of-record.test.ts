import { groupAnswers } from './group-answers.ts';

groupAnswers('nebula', 'kudu', 'doris', 'starrocks');
