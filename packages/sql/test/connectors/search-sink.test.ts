import { groupAnswers } from './group-answers.ts';

groupAnswers('elasticsearch-6', 'opensearch');
