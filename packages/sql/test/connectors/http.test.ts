import { groupAnswers } from './group-answers.ts';

groupAnswers('rest-lookup', 'http-sink');
