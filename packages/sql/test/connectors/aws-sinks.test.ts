import { groupAnswers } from './group-answers.ts';

groupAnswers('dynamodb', 'firehose', 'sqs');
