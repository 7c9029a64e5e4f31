// Requests of the same moment about the same thing.
import { expect, it } from 'vitest';
import { twoCallers } from './two-callers.ts';

const { byAnn, byBob, newDraft } = twoCallers();

it('of those who ask for a lock at once one gets it, and all are told who', async () => {
  for (let i = 0; i < 5; i++) {
    const id = await newDraft('SELECT 1');
    const path = `deployment-drafts/getLock?deploymentDraftId=${id}`;
    const answers = await Promise.all([byAnn, byBob, byAnn, byBob].map((ask) => ask('POST', path)));
    for (const answer of answers) expect(answer).toMatchObject({ success: true, errorMessage: '' });
    const holders = new Set(answers.map(({ data }) => `${data.id} ${data.holderId}`));
    expect(holders.size).toBe(1);
  }
});
