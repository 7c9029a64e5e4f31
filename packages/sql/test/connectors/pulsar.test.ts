import { groupAnswers } from './group-answers.ts';

groupAnswers('pulsar', 'upsert-pulsar');
