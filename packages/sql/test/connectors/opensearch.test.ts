import { groupAnswers } from './group-answers.ts';

groupAnswers('opensearch', 'opensearch-2');
