import { groupAnswers } from '../connectors/group-answers.ts';

groupAnswers('kafka');
