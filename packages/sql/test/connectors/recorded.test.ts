import { groupAnswers } from './group-answers.ts';

groupAnswers('upsert-pulsar', 'hologres', 'nebula');
