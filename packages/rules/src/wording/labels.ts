/** What is better said of people than the words below it, by the usual guides (National Strategy, Scottish Drugs Forum). */
interface Advice {
  readonly say: string;
  readonly words: readonly string[];
  /** `noun`: only where the word stands for people itself, and not before what it belongs to ("prisoner healthcare"). */
  readonly only?: 'noun';
}

const advice: readonly Advice[] = [
  {
    say: 'people with convictions, or a person who has committed an offence',
    words:
      `offender, offenders, ex-offender, ex-offenders, ex offender, ex offenders, reoffender, reoffenders, re-offender, re-offenders,
      criminals, ex-criminal, ex-criminals, career criminal, convicts, ex-convict, ex-convicts, ex-con, ex-cons, deviants`.split(
        ',',
      ),
  },
  {
    say: 'a child or a young person in conflict with the law',
    words: [
      'young offender',
      'young offenders',
      'youth offender',
      'youth offenders',
      'juvenile offender',
      'juvenile offenders',
      'juveniles',
      'juvenile delinquent',
      'juvenile delinquents',
    ],
  },
  {
    say: 'the person and, only if it is needed, the offence',
    words: ['rapist', 'rapists', 'murderer', 'murderers', 'paedophile', 'paedophiles'],
  },
  {
    say: 'people in prison, or people leaving prison',
    words: ['prisoner', 'prisoners', 'ex-prisoner', 'ex-prisoners', 'inmate', 'inmates'],
    only: 'noun',
  },
  {
    say: 'people who use drugs, or a person with a drug problem',
    words:
      `drug user, drug users, drugs user, drugs users, drug misuser, drug misusers, drug abuser, drug abusers, drug addict, drug addicts,
      substance misuser, substance misusers, substance abuser, substance abusers, addict, addicts, junkie, junkies`.split(
        ',',
      ),
  },
  {
    say: 'drug use or substance use, problem use where that is meant',
    words: ['drug abuse', 'drugs abuse', 'drug misuse', 'drugs misuse', 'substance abuse', 'substance misuse'],
  },
  { say: 'alcohol use, problem use where that is meant', words: ['alcohol abuse', 'alcohol misuse'] },
  { say: 'a person with an alcohol problem', words: ['alcoholic', 'alcoholics'], only: 'noun' },
  {
    say: 'a positive or a negative test',
    words: [
      'dirty test',
      'dirty tests',
      'dirty sample',
      'dirty samples',
      'dirty urine',
      'clean test',
      'clean tests',
      'clean sample',
      'clean samples',
      'clean urine',
    ],
  },
  {
    say: 'people whom services have not reached',
    words: ['hard to reach', 'hard-to-reach', 'hardest to reach', 'hardest-to-reach', 'harder to reach'],
  },
  { say: 'people experiencing homelessness', words: ['the homeless'], only: 'noun' },
  { say: 'people with mental health problems', words: ['the mentally ill'], only: 'noun' },
  { say: 'disabled people', words: ['the disabled'], only: 'noun' },
  { say: 'people at risk, and of what', words: ['the vulnerable', 'vulnerables'], only: 'noun' },
  { say: 'reoffending, or further offending', words: ['recidivism', 'recidivist', 'recidivists'] },
  { say: 'people using services', words: ['service user', 'service users'] },
  { say: 'justice social work', words: ['criminal justice social work'] },
];

const byWord: ReadonlyMap<string, Advice> = new Map(
  advice.flatMap((each) => each.words.map((word) => [word.trim().replace(/\s+/g, ' '), each] as const)),
);

/** The words and phrases that put a label before a person. */
export const labels: readonly string[] = [...byWord.keys()];

/** What to say in place of a label, and where it counts as one. A label that a partnership added itself has no advice. */
export function adviceOn(label: string): { readonly say: string | undefined; readonly only: Advice['only'] } {
  const found = byWord.get(label.toLowerCase().replace(/\s+/g, ' '));
  return { say: found?.say, only: found?.only };
}
