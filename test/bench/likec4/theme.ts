/**
 * One theme of a generated LikeC4 model: what `corpus/theme.ts` says, as LikeC4's language would hold it. It has as many
 * elements, names and lines as a theme of a strategy, to within a twentieth. The places are filled in the same way.
 */
export const likec4Theme = `  theme-{n} = theme '{Help}, {place}' {
    #theme
    description 'Everything that is planned about {help} in {place}, from the people to the actions'

    population people-{n} 'People in {place} {people}' {
      #analyse
      metadata {
        people '{size} people in 2025/26'
        projected '{more} people in 2030/31'
      }
      link https://plan.example/people-{n} '{source}'
    }

    evidence records-{n} '{few} of {size} people {people} had no {want}' {
      #analyse
      description '{source}, 1 April 2025 to 31 March 2026'
      metadata {
        rated 'promising'
        source '{source}, matched by a team of the partnership that works behind locked doors'
      }
      -> people-{n} 'speaks of'
    }

    need need-{n} '{Want} for people {people}' {
      #analyse #{category}
      description 'The share was higher than in similar areas in each of the last three years'
      metadata {
        complexity 'One person in three also needs help with health, with money or with a home'
        barrier '{barrier}'
      }
      -[for]-> people-{n}
      -> theme-{m}.people-{m} 'for' {
        description 'The same people are seen there, and what was found there holds for them too'
      }
      -> records-{n} 'based on'
      -[based]-> finding-{n}
    }

    finding finding-{n} '{Want} is offered in office hours in {place}, and most crises come in the evening' {
      #analyse
      description '''
        Evening groups were full from the second month on. Nine people in ten said that they would come again, and
        that no other place was open when they needed one.
      '''
      -[based]-> records-{n}
      -> theme-{m}.records-{m} 'based on'
    }

    gap gap-{n} 'Two in five people {people} in {place} do not have {want}' {
      #analyse
      metadata {
        people '{few} people in 2025/26'
      }
      -> need-{n} 'concerns'
      -> service-{n} 'despite'
      -[based]-> finding-{n}
    }

    priority priority-{n} '{Want} comes first in {place}' {
      #plan
      description 'More people told us about this than about any other matter, and three of our gaps meet here'
      metadata {
        impact '5'
        reach '4'
        guided 'preventative, rights-based, proportionate'
      }
      -> gap-{n} 'addresses'
      -> need-{n} 'addresses'
      -[based]-> records-{n}
    }

    service service-{n} '{Help} in {place}' {
      #plan #{prevention}
      technology '{route}'
      description '''
        People come by way of the custody suite, the court or a friend. One worker stays with each of them for as
        long as it takes, and goes along to the first meetings. Nobody is asked to tell their story twice.
      '''
      metadata {
        capacity '{few} people a year'
        cost '£{cost},000 a year'
        governed 'Commissioning group of the partnership, with a yearly report to the health board'
        quality 'Joint inspection in 2024, and feedback from {few} people that was better than the year before'
        skills 'Trauma-informed practice, motivational interviewing, and a qualification in social care'
        sustainability 'Secure to 2029, when the grant ends; two of the workers retire before then'
      }
      -[meets]-> need-{n}
      -[for]-> people-{n}
      -> early-{n} 'towards'
      -> later-{n} 'towards'
      -> fund-{n} 'funded by' {
        description 'To the end of the third year'
      }
    }

    resource fund-{n} 'Fund for {help}' {
      #plan
      metadata {
        amount '£{budget} a year'
        until '31 March 2029'
      }
    }

    measure share-{n} 'Share of people {people} who have {want}' {
      #deliver
      technology 'percent'
      metadata {
        earlier '{low}% in 2024/25'
        value '{base}% in 2025/26'
        source '{source}'
        reported 'every quarter to the delivery group'
      }
      -[based]-> records-{n}
    }

    measure count-{n} 'People who were offered {help} in the year' {
      #deliver
      technology 'people'
      metadata {
        value '{few} people in 2025/26'
        source '{source}'
        reported 'every 6 months to the delivery group'
      }
    }

    outcome early-{n} 'People {people} are offered {help}' {
      #plan
      -> later-{n} 'leads to'
      -[meets]-> need-{n}
      -[for]-> people-{n}
      -> count-{n} '{few} to {size} people by 31 March 2029'
    }

    outcome later-{n} 'People {people} have {want}' {
      #plan
      -> last-{n} 'leads to'
      -> theme-{m}.last-{m} 'leads to'
      -[meets]-> need-{n}
      -> share-{n} '{base}% to {goal}% by March 2032'
      -> assumption-{n} 'assumes'
    }

    outcome last-{n} 'People in {place} who have been in the justice system live free of offending' {
      #plan
      description 'What all the actions of this theme are for, and what the next partnership will be asked about'
      -> share-{n} '{base}% to {last}% by March 2036'
    }

    objective O{n} 'Raise {help} from {few} people in 2025/26 to {size} people in 2028/29' {
      #plan
      description 'Two further posts are paid for to March 2029, and partners have agreed one referral route'
      -> early-{n} 'towards'
      -> later-{n} 'towards'
      -> priority-{n} 'answers'
      -[for]-> people-{n}
      -> count-{n} 'measured by'
      -> service-{n} 'through'
      -> fund-{n} 'drawing on' {
        description 'Two fifths of the fund in each year, and what other themes leave'
      }
    }

    action A{n}-1 'Sign a protocol on {help} that opens each case in {place} twelve weeks early' {
      #deliver
      metadata {
        begins '1 April 2026'
        ends '30 September 2026'
      }
      -> O{n} 'towards'
      -> protocol-{n} 'produces'
      -> fund-{n} 'funded by'
    }

    action A{n}-2 'Appoint {posts} workers for {place}' {
      #deliver
      metadata {
        begins '1 October 2026'
        ends '31 January 2027'
      }
      -> O{n} 'towards'
      -> service-{n} 'through'
      -> A{n}-1 'depends on'
    }

    action A{n}-3 'Open {help} on two evenings a week' {
      #deliver
      -> O{n} 'towards'
      -> theme-{m}.O{m} 'towards'
      -> A{n}-2 'depends on'
      -> service-{n} 'through'
    }

    change change-{n} '{Help} in {place} grows by half and moves to evenings and weekends' {
      #deliver
      description 'Demand has been higher than what there is in each of the last three years'
      -> service-{n} 'affects'
      -> gap-{n} 'addresses'
    }

    deliverable protocol-{n} 'Signed protocol on {help} for {place}' {
      #deliver
      metadata {
        ends '30 September 2026'
      }
    }

    milestone draft-{n} 'Draft protocol tested on 20 past cases from {place}' {
      #deliver
      -> A{n}-1 'part of'
    }

    post worker-{n} 'A worker in {place} who has been there' {
      #plan
      -> service-{n} 'works for'
    }

    progress autumn-{n} 'Text agreed by eight of nine partners; the ninth asked for one more change' {
      #deliver
      metadata {
        status 'at-risk'
        ends '18 December 2026, since the change needs the consent of each data protection officer'
      }
      -> A{n}-1 'on'
    }

    assumption assumption-{n} 'The fund for {help} goes on after 2029' {
      #plan
      description 'Ask the government for a decision a year before the fund ends, and plan for less'
      -> fund-{n} 'speaks of'
    }

    risk risk-{n} 'Posts in {place} stay empty' {
      #plan
      metadata {
        likelihood 'medium'
        impact 'medium'
        watch 'until 31 March 2027'
      }
      description 'Train people who already work here, and advertise together with the next area'
      -> A{n}-2 'endangers'
    }

    term term-{n} '{Help}, as people who use services in {place} call it' {
      #analyse
    }
  }
`;
