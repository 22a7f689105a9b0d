"""Sums, differences, changes and rates whose roles other words tell than those of the other passages.

Levels told in other clauses and sentences, lists that words call complete, lengths of time, elided nouns. What only seems
related must not be flagged by any check.
"""

import pytest

from tests.check.checking import findings

INCONSISTENT = [
    (
        "sum",
        (
            "The county will spend $28.6 million next year. Schools get $14.2 million, police and fire $6.8 "
            "million, and roads $3.5 million. The last slice, $2.1 million, will service debt."
        ),
    ),
    (
        "sum",
        (
            "Eleven people were taken to hospital after the blaze. They were five firefighters, three tenants "
            "and two children. Nobody else was hurt."
        ),
    ),
    (
        "sum",
        (
            "The motion was carried by 64 votes to 41, with 12 abstaining. All 127 members of the house took "
            "part in the vote."
        ),
    ),
    (
        "sum",
        (
            "The estate was valued at £3.4m. The house accounted for £1.9m and the paintings for £800,000; "
            "the balance, £500,000, was in shares."
        ),
    ),
    ("sum", "Of the 36 climbers on the mountain that day, 19 were men and 14 were women."),
    (
        "sum",
        ("The theatre sold 1,120 tickets on Friday and 1,340 on Saturday, a total of 2,760 for the weekend."),
    ),
    (
        "sum",
        (
            "Turnout was heavy. The Liberals won 41 seats, the Greens 17 and the Labour party 32 in the "
            "100-seat assembly; no other party won a seat."
        ),
    ),
    (
        "sum",
        (
            "The fund raised €7.5m from three sources. Ticket sales brought in €3.1m, sponsors gave €2.6m and "
            "the state put up the other €2.8m."
        ),
    ),
    (
        "sum",
        (
            "The squad is made up of 23 players: three goalkeepers, eight defenders, six midfielders and four "
            "forwards."
        ),
    ),
    (
        "sum",
        (
            "Between them, the two brothers left debts of $640,000. The elder owed $410,000 and the younger "
            "$180,000."
        ),
    ),
    ("sum", "The bill comes to £1,450: £900 for the boiler, £350 for labour and £100 for parts."),
    ("sum", "Police arrested 27 people, 16 of them on Friday and the remaining eight on Saturday."),
    ("sum", "The hospital reported 62 cases of the virus, comprising 35 adults and 22 children."),
    (
        "sum",
        (
            "The marathon raised $2.1 million for two charities: the hospice received $1.2 million and the "
            "lifeboats $700,000."
        ),
    ),
    ("sum", "The school has 812 pupils, 405 boys and 387 girls."),
    (
        "sum",
        (
            "The two airports together handled 18.4 million passengers: 12.9 million used the city airport "
            "and 4.5 million the regional one."
        ),
    ),
    ("sum", "Payments of £45,000, £30,000 and £20,000 were made to him, £105,000 in all."),
    (
        "sum",
        (
            "Her estate was split three ways: £120,000 to her son, £80,000 to her niece and £50,000 to a "
            "cats' home, making a total of £270,000."
        ),
    ),
    (
        "sum",
        (
            "The dam cost $310m to build. The state paid $180m, the federal government $90m and a private "
            "company the remaining $60m."
        ),
    ),
    ("difference", "They stand a dozen points clear of their rivals, having taken 79 points to United's 69."),
    (
        "difference",
        (
            "A developer had his prison sentence cut on Thursday from 14 years to nine. The six-year "
            "reduction angered the families."
        ),
    ),
    (
        "difference",
        (
            "Ms Hale collected $4.7 million over the summer, beating the incumbent's $3.9 million by $1.2 "
            "million."
        ),
    ),
    (
        "difference",
        (
            "The minister put receipts at Rs 48,200 crore and expenditure at Rs 53,900 crore. The resultant "
            "gap of Rs 6,700 crore will be met by loans."
        ),
    ),
    ("difference", "The charity spent £2.4m and took in £2.1m, leaving a shortfall of £600,000."),
    (
        "difference",
        ("The house, bought for £310,000 in 2015, was sold for £425,000 last month, a profit of £135,000."),
    ),
    ("difference", "The jacket was marked down from $240 to $180, a saving of $80."),
    (
        "difference",
        ("Her personal best is 71.4 metres. On Sunday she threw 73.1 metres, an improvement of 2.7 metres."),
    ),
    ("difference", "The Tigers finished on 88 points and the Bears on 81, a gap of nine points."),
    ("difference", "The bill passed by a margin of 24 votes, 212 to 178."),
    ("difference", "Revenue of €9.3m and costs of €8.1m left the club with a surplus of €2.2m."),
    ("difference", "The temperature plunged from 12C at noon to minus 3C at midnight, a fall of 19 degrees."),
    (
        "difference",
        (
            "The mayor was re-elected with 23,410 votes. Her challenger, Ted Moss, got 21,980. She won by "
            "2,430 votes."
        ),
    ),
    ("difference", "The workforce will shrink from 1,850 to 1,400, a loss of 550 jobs."),
    (
        "difference",
        (
            "Unemployment stood at 6.1 per cent in May, 0.8 percentage points higher than the 4.9 per cent "
            "recorded a year earlier."
        ),
    ),
    ("difference", "The estimate was $52 million, but the bridge cost $71 million, or $29 million more."),
    ("difference", "The average commute is 38 minutes, up nine minutes from 31 minutes a decade ago."),
    (
        "difference",
        "The waiting list has 7,420 names on it, 1,300 more than in January, when there were 6,420.",
    ),
    (
        "difference",
        "The yes side took 1.31 million votes and the no side 1.24 million, a majority of 170,000.",
    ),
    ("difference", "She earns $84,000 a year, while he earns $71,000. The gap of $23,000 has widened."),
    (
        "difference",
        (
            "The river stood at 4.8 metres on Friday; by Sunday it had dropped to 3.1 metres, 2.7 metres "
            "lower."
        ),
    ),
    ("difference", "Council tax on a band D home will rise by £60, from £1,820 to £1,910."),
    ("difference", "The fleet has 46 ships, eight fewer than the 56 it had in 2010."),
    ("difference", "Imports came to $14.2bn and exports to $11.9bn, so the trade deficit was $3.3bn."),
    (
        "difference",
        "The ticket office took £12,600 on the night, £3,100 short of the £16,700 it had hoped for.",
    ),
    (
        "change",
        (
            "Commuters will pay 6.4 per cent more from March, when the price of a season ticket goes from "
            "£3,280 to £3,431."
        ),
    ),
    (
        "change",
        (
            "Keepers counted 1,248 breeding pairs in the spring of 2019. This year's tally came to 832, which "
            "means the population has shrunk by half."
        ),
    ),
    (
        "change",
        (
            "Profits at the pub operator fell by almost a fifth, it said yesterday. The chain made £9.6m "
            "before tax; twelve months earlier it had reported £14.1m."
        ),
    ),
    (
        "change",
        (
            "Admissions for influenza rose for a third week. In the seven days to Sunday 4,120 people were "
            "admitted, up from 4,655 the week before."
        ),
    ),
    (
        "change",
        (
            "Membership of the club has grown by a quarter since 2019, when it had 640 members. It now has "
            "960."
        ),
    ),
    ("change", "The price of a kilo of tomatoes jumped 60 percent in a week, to 96 rupees from 80."),
    (
        "change",
        (
            "Attendance was down 15 per cent on last season, with an average gate of 8,240 compared with "
            "10,900."
        ),
    ),
    (
        "change",
        (
            "House sales in the county dropped by 12 per cent last year. Some 4,150 homes changed hands, "
            "against 5,320 in 2021."
        ),
    ),
    (
        "change",
        "Its share price, which was 420p in January, closed on Friday at 315p, a fall of 35 per cent.",
    ),
    ("change", "The toll on the bridge goes up by a third in July, from $6 to $9."),
    ("change", "Bookings fell to 31,000 from 28,500 in the same month last year."),
    ("change", "The herd, 1,500 strong in 2005, now numbers 2,400, an increase of 80 per cent."),
    ("change", "The budget for libraries has been slashed by 40 per cent, from £5.0m to £3.6m."),
    ("change", "The tax will increase 20 percent, from 50 cents to 75 cents a pack."),
    (
        "change",
        (
            "Production slumped by 22 per cent to 390,000 tonnes, down from 600,000 tonnes in the previous "
            "season."
        ),
    ),
    (
        "change",
        (
            "The number of pupils excluded from school rose 30 per cent last year. There were 5,400 "
            "exclusions, up from 4,800 the previous year."
        ),
    ),
    ("change", "In 2010 the town had 84 pubs. Today there are 63, a drop of a third."),
    ("change", "Net profit climbed 18% to €212m in the quarter, compared to €160m a year earlier."),
    ("change", "Fares will rise by 10 per cent: a single ticket will cost €3.30 instead of €2.80."),
    ("change", "The party's support slid by 6 per cent, from 31 per cent to 25 per cent."),
    ("change", "Traffic deaths declined for the second year, from 412 in 2021 to 438 in 2022."),
    ("rate", "Contractors filled 11,250 potholes. At an average of £62 apiece, the repairs came to £1.2m."),
    ("rate", "She covered the 312 miles in exactly six hours, at an average speed of 72 miles an hour."),
    (
        "rate",
        (
            "Over the decade to 2019, 43 women died in childbirth. With 214,000 live births in those years, "
            "the rate of maternal deaths stood at 34 per 100,000."
        ),
    ),
    ("rate", "Needing 96 from the last 12 overs, at an asking rate of ten an over, they folded for 141."),
    (
        "rate",
        (
            "Care workers will earn £13.40 an hour. Working a standard week of 37.5 hours, a carer would take "
            "home £602.50."
        ),
    ),
    ("rate", "The port moved 1.46 million boxes in 2023. That averages out at 5,000 a day."),
    ("rate", "The 45 staff will each receive a bonus of £1,200, costing the firm £64,000."),
    ("rate", "The farm harvested 2,400 tonnes of wheat from 300 hectares, a yield of 12 tonnes a hectare."),
    ("rate", "The tax brings in $18 million a month, or $260 million a year."),
    ("rate", "He ran the 42 kilometres in three hours, averaging 18 kilometres an hour."),
    ("rate", "The 8,500 fans paid £30 each, so gate receipts came to £325,000."),
    (
        "rate",
        (
            "The city, with 640,000 inhabitants, recorded 96 murders last year, a rate of 21 per 100,000 "
            "people."
        ),
    ),
    ("rate", "Each of the 32 teams will be given $250,000, at a total cost of $9.5 million."),
    ("rate", "The machine fills 120 bottles a minute, which works out at 9,600 an hour."),
    ("rate", "Parking costs $4 an hour, so an eight-hour day comes to $40."),
    (
        "rate",
        (
            "The company pays its 3,200 workers an average of $41,000 a year, giving a wage bill of $181 "
            "million."
        ),
    ),
    ("rate", "He scored 1,430 points in 55 games, an average of 31 a game."),
    ("rate", "Rent on the flat is £950 a month, or £12,400 a year."),
    ("rate", "The campaign spent $3.6 million to win 120,000 votes: $45 a vote."),
    ("rate", "The parcel covers 24 acres and sold for $1.92 million, or $60,000 an acre."),
    ("rate", "The contract is worth £84m over seven years, or £14m a year."),
    ("rate", "A family of four would pay €28 a head, €132 in total."),
    ("rate", "The 60 flats, priced at €210,000 apiece, will bring the developer €14.6m."),
    (
        "rate",
        (
            "The island has 5,200 residents on 13 square kilometres, a density of 600 people per square "
            "kilometre."
        ),
    ),
    ("rate", "He was paid £2.6m for 40 days' work, equivalent to £95,000 a day."),
    (
        "sum",
        (
            "The club’s accounts, published on Friday, show income of £48.2m. Broadcasting brought in £21.7m, "
            "commercial deals £14.6m and matchday takings the remaining £9.9m. Wages swallowed two thirds of "
            "it."
        ),
    ),
    (
        "sum",
        (
            "Voters in the canton rejected the scheme on Sunday by 18,412 to 15,907. Together with 611 blank "
            "papers, that made 35,930 ballots cast, the chancellery said. Turnout was 52 per cent."
        ),
    ),
    (
        "sum",
        (
            "The museum will spend its $9 million bequest on three projects. The roof gets $4.5 million, a "
            "new wing $2.8 million and the archive $2.7 million. Work starts in April."
        ),
    ),
    (
        "sum",
        (
            "A cyclist’s 1,080-mile ride from end to end took nine days. She covered 510 miles in the first "
            "four and the other 470 in the last five. She had raised £6,200 by Tuesday."
        ),
    ),
    (
        "sum",
        (
            "Half-term was busy for lifeboat crews. They launched 23 times on Saturday, 31 times on Sunday "
            "and 18 times on Monday, 82 launches in all over the long weekend."
        ),
    ),
    (
        "sum",
        (
            "The new parliament has 120 seats. The Democrats hold 54, the Unionists 38 and the Workers’ Party "
            "19; the last 12 belong to independents."
        ),
    ),
    (
        "sum",
        (
            "Donors have pledged $75 million to the fund. Norway is giving $30 million, Japan $25 million and "
            "Canada $10 million, and no other country has promised anything."
        ),
    ),
    (
        "difference",
        (
            "Petrol at the pumps now averages 152.4p a litre. A month ago it was 147.9p, so filling up costs "
            "6.5p a litre more, the motoring group said."
        ),
    ),
    (
        "difference",
        (
            "Ward topped the poll with 8,214 votes. Her nearest rival, the Liberal Jim Orde, polled 7,655, "
            "giving her a majority of 659. Turnout was the lowest since 1997."
        ),
    ),
    (
        "difference",
        ("The library had expected to open for 52 hours a week but will manage only 37, a cut of 17 hours."),
    ),
    (
        "difference",
        (
            "The auction house had valued the vase at $40,000. It went for $62,000, $12,000 above the "
            "estimate, after a bidding war between two collectors."
        ),
    ),
    (
        "difference",
        (
            "Passenger numbers reached 4.1 million, against 3.6 million in the previous year: an extra "
            "700,000 travellers."
        ),
    ),
    (
        "difference",
        (
            "The government spent £61.4bn in September and raised £55.9bn in taxes. It had to borrow the "
            "difference, £4.5bn, the statistics office said."
        ),
    ),
    ("difference", "The tower will be 214 metres tall, 29 metres taller than the cathedral’s 195."),
    ("difference", "Tuition, now $11,200 a year, will go up by $900 to $12,300 in the fall."),
    (
        "difference",
        (
            "The reservoir holds 31 million gallons, 9 million gallons fewer than at this time last year, "
            "when it held 44 million."
        ),
    ),
    (
        "difference",
        "They stand a dozen points clear with four games to play, having amassed 79 to United’s 69.",
    ),
    (
        "difference",
        (
            "His jail term was cut on appeal from nine years to six. The judges heard evidence for two days. "
            "The four-year reduction angered the families."
        ),
    ),
    (
        "change",
        (
            "Cycling in the capital is booming. Counters on the main bridges logged 48,300 bikes a day in "
            "June, compared with 39,100 in June 2019, a rise of 34 per cent, according to city hall."
        ),
    ),
    (
        "change",
        (
            "Strawberries are dearer this summer. A punnet that sold for £2.00 last year costs £2.50, an "
            "increase of 40%, the growers’ union said."
        ),
    ),
    (
        "change",
        (
            "The number of bank branches in the county has fallen by two thirds since 2010. There were 186 "
            "then; by the end of last year 104 were left."
        ),
    ),
    ("change", "Complaints to the ombudsman rose sharply, from 12,400 to 11,600, in the year to March."),
    ("change", "First-class stamps go up by 15 per cent in October. They will cost 165p, up from 135p now."),
    (
        "change",
        (
            "Membership of the union, which stood at 61,000 when she took over, has since dropped to 52,000, "
            "a decline of 25 per cent."
        ),
    ),
    ("change", "Net lending slipped to $4.1 billion in July from $3.7 billion in June, the bank said."),
    (
        "change",
        (
            "The minimum wage will be raised 9% to 12.60 pesos an hour from 11.10, the labour ministry "
            "announced."
        ),
    ),
    ("rate", "A nurse on nights earns £21 an hour. For a 12-hour shift that comes to £282, the union says."),
    (
        "rate",
        ("The plane flew the 3,450 miles in five hours, an average of 790 miles an hour, the airline said."),
    ),
    ("rate", "The fund paid out £6.3m to 1,400 flooded households, an average of £5,400 each."),
    (
        "rate",
        (
            "The town of 38,000 people had 19 cases, or 80 per 100,000 residents, the health agency said on "
            "Monday."
        ),
    ),
    ("rate", "Repayments are £415 a month, £5,980 a year, for a typical borrower."),
    ("rate", "The factory makes 640 cars a day. Over a five-day week that is 3,800 cars."),
    ("rate", "Tickets cost $85 apiece, and all 2,300 were sold, bringing in $245,500 for the orchestra."),
    ("rate", "The orchard yields 40 tonnes of fruit from eight hectares, or seven tonnes a hectare."),
    ("rate", "He has scored 24 goals in 36 games this season, an average of 0.9 a game."),
    (
        "change",
        (
            "Annual profits at the pub operator fell by almost a fifth as energy bills soared, it said "
            "yesterday. The Lincoln-based chain made £9.6m before tax; twelve months earlier it had reported "
            "£14.1m. It runs 212 pubs, all but six of them freehold. Like-for-like sales since Christmas are "
            "ahead of last year’s, and the shares added 3p to 148p."
        ),
    ),
    (
        "change",
        (
            "Electric two-wheeler makers ended the calendar year on a high, with registrations growing 41% to "
            "1.83 lakh units in the October-December period as against 1.52 lakh in the corresponding quarter "
            "of the previous year. Festive discounts helped, said Aditi Bhonsle, auto analyst at a Mumbai "
            "brokerage. Subsidies of up to Rs 10,000 a vehicle lapse in March."
        ),
    ),
    (
        "change",
        (
            "Hospital admissions for influenza rose for a third straight week, health officials warned on "
            "Friday, urging the over-65s to get vaccinated. In the seven days to Sunday 4,120 people were "
            "admitted, up from 4,655 the week before. Two strains are circulating. Visiting has been "
            "suspended at eleven hospitals in the Midlands."
        ),
    ),
    (
        "difference",
        (
            "Tycoon’s jail term reduced on appeal\n\n"
            "A property developer who bribed planning officials had his prison sentence cut on Thursday from "
            "14 years to nine. Three appeal judges held that the trial court had given too little weight to "
            "his age, 71, and his guilty plea. The six-year reduction was condemned by the families of "
            "tenants, who lost £8.2m between them."
        ),
    ),
    (
        "difference",
        (
            "In the money race, Ms. Hargrove is pulling ahead. The Democrat collected $4.7 million over the "
            "summer, filings made public late Thursday show, beating the incumbent’s $3.9 million by $1.2 "
            "million. Outside groups have reserved a further $30 million of airtime in the Des Moines and "
            "Cedar Rapids markets."
        ),
    ),
    (
        "difference",
        (
            "Presenting a paperless Budget, Finance Minister Harbhajan Kohli pegged the State’s receipts for "
            "2020-21 at Rs 48,200 crore and its expenditure at Rs 53,900 crore. The resultant gap of Rs 6,700 "
            "crore is to be bridged through market loans. There was no new tax. The Opposition walked out "
            "shortly after noon, alleging that farmers had been short-changed."
        ),
    ),
    (
        "rate",
        (
            "Shropmoor council is winning its war on potholes, says its highways chief. Contractors filled "
            "11,250 of them between April and February. At an average of £62 apiece, the repairs came to "
            "£1.2m, Councillor Barry Tidmarsh told a scrutiny meeting, and complaints had dropped to 90 a "
            "week. A machine nicknamed the Dragon will join the fleet in June."
        ),
    ),
    (
        "rate",
        (
            "A solar car built by engineering students has broken the east-west record across the state, "
            "organizers confirmed Tuesday. Lying flat under a plastic bubble, driver Petra Lundgaard covered "
            "the 312 miles in exactly six hours, at an average speed of 72 miles an hour. She ate four "
            "burritos on the way and was stopped once by a state trooper."
        ),
    ),
    (
        "rate",
        (
            "The island’s maternity services remain among the least safe in the region, the audit office has "
            "concluded. Over the decade to 2019, 43 women died in childbirth or soon after it. With 214,000 "
            "live births in those years, the rate of maternal deaths stood at 34 per 100,000, well above the "
            "target of 15. Ministers have promised two more obstetricians."
        ),
    ),
    (
        "rate",
        (
            "A tense chase fizzled out at the Eden Maidan on Sunday night. Needing 96 from the last 12 overs, "
            "at an asking rate of ten an over, the Royals lost four wickets for nine runs to leg-spinner "
            "Kunal Dharap and folded for 141. Dharap, bought for Rs 20 lakh at February’s auction, finished "
            "with five for 22."
        ),
    ),
    (
        "sum",
        (
            "Commissioners adopt $28.6 million budget\n\n"
            "The county will spend $28.6 million in the fiscal year that starts July 1, after commissioners "
            "approved the budget 5-2 Monday night. Schools get $14.2 million, law enforcement and fire "
            "protection $6.8 million, and roads $3.5 million. The last slice, $2.1 million, will service "
            "debt. Commissioner Ray Tolliver voted no, saying the plan “kicks the can”."
        ),
    ),
    (
        "sum",
        (
            "Kenya signed off from Doha with 14 medals, its athletics federation chief boasted at the airport "
            "on Monday. The haul was made up of five golds, three silvers and four bronzes. Steeplechaser "
            "Hyline Chepkorir, whose title came in a championship record, was carried through arrivals on the "
            "shoulders of her schoolmates."
        ),
    ),
    (
        "sum",
        (
            "Nine people were taken to hospital after a crash involving a minibus on the A487 near Llanbryn "
            "on Saturday evening. They were four passengers from the minibus, three members of one family who "
            "were in the car behind it and one pedestrian. Nobody else was hurt. The road was closed for "
            "seven hours while investigators worked at the scene."
        ),
    ),
    (
        "sum",
        (
            "Lawmakers censured the finance minister on Thursday by 64 votes to 41, with 12 abstaining. It "
            "was the first time in the legislature’s history that every one of the 127 members had been in "
            "the chamber for a division, and each was recorded as voting or abstaining, Speaker Ana Lucía "
            "Berrocal remarked before gavelling the session shut. The peso slipped against the dollar."
        ),
    ),
]

CONSISTENT = [
    (
        "sum",
        (
            "The club’s accounts, published on Friday, show income of £48.2m. Broadcasting brought in £21.7m, "
            "commercial deals £14.6m and matchday takings the remaining £11.9m. Wages swallowed two thirds of "
            "it."
        ),
    ),
    (
        "sum",
        (
            "Half-term was busy for lifeboat crews. They launched 23 times on Saturday, 31 times on Sunday "
            "and 18 times on Monday, 72 launches in all over the long weekend."
        ),
    ),
    (
        "sum",
        (
            "Nearly 300 trains were cancelled: 140 in the north, 96 in the Midlands and 58 in Wales. Buses "
            "took up some of the strain."
        ),
    ),
    (
        "sum",
        ("The two plants, in Ghent and Lille, employ 1,240 and 860 people respectively, 2,100 altogether."),
    ),
    (
        "sum",
        (
            "The inquiry cost £1.8m, of which £1.1m went on lawyers. Experts were paid £450,000 and the rest, "
            "£250,000, went on rooms."
        ),
    ),
    ("sum", "A haul of 640 stolen phones was found in two flats: 410 in one and 230 in the other."),
    (
        "sum",
        (
            "Nearly 400 departures were scrapped at three airports, the regulator said: 212 from Heathston, "
            "118 from Gatley and 64 from Lutworth."
        ),
    ),
    (
        "difference",
        (
            "The auction house had valued the vase at $40,000. It went for $62,000, $22,000 above the "
            "estimate."
        ),
    ),
    (
        "difference",
        (
            "The government spent £61.4bn in September and raised £55.9bn in taxes. It had to borrow the "
            "difference, £5.5bn, the statistics office said."
        ),
    ),
    ("difference", "Tuition, now $11,200 a year, will go up by $1,100 to $12,300 in the fall."),
    ("difference", "The tower will be 214 metres tall, 19 metres taller than the cathedral’s 195."),
    (
        "difference",
        (
            "His sentence was cut on appeal from nine years to six. The three-year reduction was greeted with "
            "cheers."
        ),
    ),
    ("difference", "Spending of €7.1m and income of €6.4m left a hole of €700,000."),
    (
        "change",
        (
            "Strawberries are dearer this summer. A punnet that sold for £2.00 last year costs £2.50, an "
            "increase of 25%, the growers’ union said."
        ),
    ),
    (
        "change",
        (
            "The number of bank branches in the county has fallen by almost half since 2010. There were 186 "
            "then; by the end of last year 98 were left."
        ),
    ),
    ("change", "First-class stamps go up by 22 per cent in October. They will cost 165p, up from 135p now."),
    (
        "change",
        (
            "Membership of the union, which stood at 61,000 when she took over, has since dropped to 52,000, "
            "a decline of 15 per cent."
        ),
    ),
    (
        "change",
        (
            "Profit before tax jumped by a half at the retailer. It made £18.3m in the year to April, "
            "compared with £12.2m in the previous twelve months."
        ),
    ),
    (
        "change",
        (
            "The herd has grown by 20 per cent. Wardens counted 1,320 deer this spring, up from 1,100 last "
            "year."
        ),
    ),
    ("rate", "The fund paid out £6.3m to 1,400 flooded households, an average of £4,500 each."),
    ("rate", "A nurse on nights earns £21 an hour. For a 12-hour shift that comes to £252, the union says."),
    ("rate", "Tickets cost $85 apiece, and all 2,300 were sold, bringing in $195,500 for the orchestra."),
    ("rate", "The factory makes 640 cars a day. Over a five-day week that is 3,200 cars."),
    ("rate", "Repayments are £415 a month, £4,980 a year, for a typical borrower."),
    ("rate", "Over 14 seasons he hit 378 home runs, or 27 a season."),
    ("rate", "The well pumps 90 litres a minute, 5,400 litres an hour."),
    (
        "change",
        (
            "Commuters on the Malden line will pay 4.6 per cent more from March, when the price of an annual "
            "season ticket goes from £3,280 to £3,431. Passenger groups reacted with anger. One train in nine "
            "was cancelled or late last month, said campaigner Deepa Nair, “and they want us to say thank "
            "you”."
        ),
    ),
    (
        "change",
        (
            "Grouse moors are quieter these days. Keepers on the five northern estates counted 1,248 breeding "
            "pairs in the spring of 2019. This year’s tally, completed in June, came to 832, which means the "
            "population has shrunk by a third. Ticks and a wet May are being blamed. Shooting, worth £67m to "
            "the region, begins on the Twelfth."
        ),
    ),
    (
        "difference",
        (
            "A cool change swept through Adelaide late on Tuesday, ending the longest hot spell in six "
            "summers. From 41 degrees at noon the temperature slid to 23 by dusk, a drop of 18 degrees that "
            "sent sunbathers running for cover. Paramedics had treated 57 people for heat stress since "
            "Sunday."
        ),
    ),
    (
        "difference",
        (
            "Athletic will be crowned champions if they avoid defeat at Marwood on Saturday. They stand a "
            "dozen points clear of their nearest challengers with four games to play, having amassed 79 to "
            "United’s 67. Manager Kjell Aasen refused to talk about parades. “I have seen bigger leads "
            "disappear,” he said, “mostly mine.”"
        ),
    ),
    (
        "rate",
        (
            "Container traffic at the delta port hit a record in 2023, when its cranes moved 1.46 million "
            "boxes. That averages out at 4,000 a day, Christmas included, the harbour authority’s Rinske de "
            "Wael said. Strikes at rival ports and a deeper channel were behind the increase. A third quay "
            "will be ready in 2026."
        ),
    ),
    (
        "rate",
        (
            "Prosecutors say the former sheriff’s deputy siphoned $2.9 million out of the evidence fund over "
            "a period of 41 months, roughly $70,000 a month. Little of it is left. According to the "
            "indictment unsealed Friday, he bought two boats, a share in a racehorse and 160 acres in "
            "Montana."
        ),
    ),
    (
        "sum",
        (
            "Aero-engine maker Valtorre lifted its dividend on Thursday after full-year revenue came in at "
            "€1.94bn. Engines contributed €1.12bn, maintenance contracts €540m and spare parts, which carry "
            "the fattest margins, €280m. Shares in the Turin-based group closed 4.1 per cent higher. It has "
            "no other divisions since the sale of its turbine arm."
        ),
    ),
    (
        "sum",
        (
            "Sunday’s election left no party with a majority in the 75-seat parliament, forcing Prime "
            "Minister Anneli Raudsepp to look for partners. Her Centre Alliance took 31 seats and the "
            "Farmers’ Party 22. The Greens, celebrating their best result, won 16; the other six went to "
            "independents. Turnout was the lowest since 1999."
        ),
    ),
    (
        "sum",
        (
            "Passengers slept on yoga mats as a computer failure brought down the flight planning system on "
            "Monday. Nearly 400 departures were scrapped at the capital’s three airports by nightfall, the "
            "regulator said: 212 from Heathston, 118 from Gatley and 64 from Lutworth. Airlines warned that "
            "it could take until the weekend to get everyone home."
        ),
    ),
]

UNRELATED = [
    (
        "sum",
        ("The charity spent £3.2m last year, including £1.4m on counselling and £900,000 on its helpline."),
    ),
    (
        "sum",
        (
            "Doctors said 61 survivors had severe burns and 48 had inhaled smoke, with many suffering from "
            "both. In total the unit admitted 83 people."
        ),
    ),
    (
        "sum",
        (
            "The museum drew 9,000 visitors in May. Guides gave 410 tours and the shop sold 2,300 cards; the "
            "remaining 120 were given away."
        ),
    ),
    ("sum", "Nine people were hurt in the crash. They were taken to three hospitals, four of them by air."),
    (
        "sum",
        (
            "The fire left 21 people in need of care. Eight, three of them with burns, were flown to the city; the "
            "other 13 were seen to on the quay."
        ),
    ),
    ("sum", "About $1.4m went on wine, $600,000 on a yacht and the remaining $300,000 on cars."),
    ("bounds", "A single ticket will cost €3.30 instead of €2.80."),
    ("sum", "The council has 60 members. On Monday 31 voted for the plan and 12 against."),
    ("sum", "The party won 41 seats in the north and 17 in the south. The assembly has 150 seats."),
    ("sum", "The firm has 900 staff. It hired 120 in Spain and 80 in Italy last year."),
    ("sum", "Of the 48 paintings, 20 are by women and 12 are on loan."),
    ("sum", "The school has 812 pupils. Its choir has 40 boys and 62 girls."),
    ("sum", "The tour had 23 dates. She played three nights in Rome and four in Paris."),
    (
        "sum",
        ("They spent $500,000 on the house and $200,000 on the car. Between them they earn $300,000 a year."),
    ),
    (
        "sum",
        (
            "The club sold 1,120 tickets on Friday and 1,340 on Saturday. A total of 9,400 people have seen "
            "the play since May."
        ),
    ),
    (
        "difference",
        (
            "The Bank cut its benchmark rate by 0.25 points on Thursday. A typical two-year mortgage now "
            "costs 5.71 per cent and a five-year deal 5.29 per cent."
        ),
    ),
    (
        "difference",
        "Portside beat the Kings 112-101 after letting most of a 19-point halftime lead slip away.",
    ),
    ("difference", "The gap between rich and poor is $40,000. A nurse earns $51,000 and a teacher $48,000."),
    ("difference", "The charity spent £2.4m on homes and £1.1m on food. It has a deficit of £300,000."),
    ("difference", "The town lost 400 jobs last year. The mill has 1,850 workers and the mine 1,400."),
    ("difference", "The Reds have 61 points and the Blues 58. In May the Reds had a nine-point lead."),
    (
        "difference",
        (
            "He was jailed for 14 years, and his brother for nine. A six-year term was asked for by the "
            "defence."
        ),
    ),
    ("difference", "It was 31 degrees in Rome and 24 in Oslo. A drop of 12 degrees is forecast for Sunday."),
    ("difference", "The firm had sales of €9.3m and wages of €5.1m. Its surplus was €0.2m."),
    ("difference", "She has a lead of 15 points. Turnout was 61 per cent, against 58 per cent in 2016."),
    ("difference", "Tickets cost £12 for adults and £7 for children. The family saved £20."),
    (
        "change",
        (
            "Ridership on the buses grew 12 percent last year. The fleet has expanded from 40 vehicles to 52 "
            "since he took office in 2021."
        ),
    ),
    (
        "change",
        (
            "Third-quarter sales at the chain rose 3% on a comparable basis. For the first nine months as a "
            "whole, total sales reached $410 million, against $365 million a year ago."
        ),
    ),
    ("change", "Profits fell by a fifth. The chain opened 12 shops last year and 20 the year before."),
    (
        "change",
        "Crime fell 8 per cent last year. The force had 2,400 officers, up from 2,100 a year earlier.",
    ),
    ("change", "Sales rose 4 per cent. Profit was £12m, compared with £9m a year earlier."),
    ("change", "Rents have doubled. A flat in the north costs €620 and one in the south €930."),
    (
        "change",
        ("Exports rose 15 per cent in June. Imports were 410 tonnes, against 390 tonnes in June last year."),
    ),
    ("change", "The price has gone up 60 percent since 2010. Last week it rose to 96 rupees from 80."),
    ("change", "Wages rose 5 per cent. The number of jobs went from 1.2 million to 1.4 million."),
    ("change", "The town grew by a quarter. In 2010 it had 84 pubs; today there are 63."),
    ("change", "The rise came to 3 per cent for nurses. A doctor's pay goes from £60,000 to £64,800."),
    (
        "rate",
        (
            "The ferry can carry 340 passengers and makes six crossings a day in summer. Last year 410,000 "
            "people travelled on the route."
        ),
    ),
    (
        "rate",
        (
            "Drug overdoses killed 31 per 100,000 residents in 2023. Braddock, a town of 22,000, has buried "
            "nine people since Labor Day."
        ),
    ),
    (
        "rate",
        (
            "The club charges £30 a ticket. It sold 8,500 tickets for the final and took £900,000 over the "
            "season."
        ),
    ),
    ("rate", "He earns £13 an hour. Working 30 hours a week, he saved £2,000 last year."),
    ("rate", "The shop sells 120 loaves a day. It sold 50,000 last year."),
    ("rate", "The train has a top speed of 186 miles an hour. It covers the 312 miles in four hours."),
    ("rate", "The mine has 900 workers, who earn an average of $41,000 a year. The firm lost $12 million."),
    ("rate", "Each of the 32 teams has 23 players. The stadium holds 42,000."),
    ("rate", "The company pays $4 an hour. A strike of 300 workers cost it $90,000."),
    (
        "rate",
        (
            "The city has 640,000 inhabitants. The murder rate in the country is 21 per 100,000 people; the "
            "city had 40 burglaries."
        ),
    ),
    (
        "sum",
        (
            "The tour operator carried 2.1 million passengers. Spain drew 640,000 of them and Greece 480,000. "
            "Profits were flat."
        ),
    ),
    (
        "sum",
        (
            "Police detained 54 people: many had been drinking, and 12 were carrying knives, 9 of them "
            "teenagers."
        ),
    ),
    (
        "sum",
        ("The charity runs 31 shops in three counties. It opened two in Kent and four in Surrey last year."),
    ),
    (
        "sum",
        (
            "The film took $48 million at the weekend. It had taken $21 million in China and $9 million in "
            "Japan before it opened at home."
        ),
    ),
    ("sum", "Of the 60 rooms, 41 have a sea view and 33 have a balcony."),
    ("sum", "The party has 120 members. At the meeting 54 voted for the motion and 38 against it."),
    ("sum", "Five people died in the fire: two women, a man and his two sons."),
    ("difference", "The club made a profit of £2m. It sold a striker for £31m and bought a winger for £27m."),
    ("difference", "The gap between the two sides is 12 points. On Saturday the Blues won 41-20."),
    ("difference", "The firm had revenue of $61m and spent $12m on research. It made a loss of $4m."),
    ("difference", "Prices rose by £20. A room now costs £140 at the weekend and £95 during the week."),
    ("difference", "Men earn $31 an hour and women $27. A gap of $9 is found among lawyers."),
    (
        "difference",
        ("She was 14 years older than her husband. They were married for 41 years and lived in Rome for 20."),
    ),
    (
        "difference",
        (
            "The storm lasted nine hours, against six hours for the last one. A three-hour film was shown in "
            "the shelter."
        ),
    ),
    (
        "difference",
        (
            "Hotel rooms cost €90 and flats €140. The city put a tax of €4 on both, and a fine of €30 is due "
            "if it is not paid."
        ),
    ),
    ("difference", "The team has 46 points from 24 games. A lead of nine points was lost in March."),
    ("change", "Sales at the chain rose by a fifth. It has 120 shops in Spain, against 90 two years ago."),
    (
        "change",
        (
            "Bookings are up 15 per cent on last year, the hotel said. A double room costs €180, compared "
            "with €140 in winter."
        ),
    ),
    ("change", "Inflation slowed to 4 per cent. Bread went up from £1.10 to £1.35."),
    (
        "change",
        (
            "Burglaries fell by 10 per cent in the city. In the county there were 540, up from 480 in the "
            "previous year."
        ),
    ),
    ("change", "The shares, up 3 per cent at 412p, have risen from 290p in January."),
    ("change", "Prices rose 4 per cent. In 2019 the town had 84 shops. Today there are 63."),
    ("change", "Turnover is up by a third. There were 186 staff then; now there are 190."),
    ("rate", "The theatre has 900 seats and charges £25 a ticket. Its grant is £300,000."),
    ("rate", "A plumber earns £40 an hour. The job took three hours and cost the family £260 with parts."),
    ("rate", "The bus makes 14 trips a day. Last week it carried 1,900 people."),
    (
        "rate",
        (
            "Some 1,400 households were flooded. An average of £5,400 was paid to 300 of them, and the fund "
            "has £9m left."
        ),
    ),
    (
        "rate",
        ("The firm pays $12 an hour. It was fined $90,000 over 300 workers who were not paid for six hours."),
    ),
    ("rate", "The stadium holds 42,000 and tickets cost £30 each. The club lost £9m last year."),
    (
        "change",
        (
            "Ridership on the city’s buses grew 12 percent last year, Mayor Trent Oyler boasted at the "
            "opening of a depot on Harmon Avenue. The fleet has expanded from 40 vehicles to 52 since he took "
            "office in 2021. Fares, frozen throughout, are due for review this fall. A one-way trip costs "
            "$1.75."
        ),
    ),
    (
        "change",
        (
            "Third-quarter sales at the sandwich chain rose 3% on a comparable basis, short of the 4.5% that "
            "analysts had pencilled in. For the first nine months as a whole, total sales reached $410 "
            "million, against $365 million a year ago, helped by 28 new restaurants. Chief executive Paula "
            "Castrejon is to step down in May."
        ),
    ),
    (
        "difference",
        (
            "The Bank cut its benchmark rate by 0.25 points on Thursday, the first reduction in more than "
            "four years. Lenders had largely priced it in. A typical two-year fixed mortgage now costs 5.71 "
            "per cent and a five-year deal 5.29 per cent, according to the comparison site Homewise. About "
            "1.6 million fixes expire before next summer."
        ),
    ),
    (
        "difference",
        (
            "Portside hung on to beat the Kings 112-101 on Tuesday night after letting most of a 19-point "
            "halftime lead slip away. Guard DeShawn Pryor scored 33 and grabbed eight rebounds. The Kings, "
            "who were without two starters, have dropped five straight and next face Tulsa at home on Friday."
        ),
    ),
    (
        "rate",
        (
            "The ferry to Inishgall can carry 340 passengers and makes six crossings a day in summer. "
            "Islanders say that is not enough. Last year 410,000 people travelled on the route, among them "
            "President Higgs and a consignment of goats. A larger ship, on order from a yard in Gdynia, has "
            "been held up by a dispute over its engines."
        ),
    ),
    (
        "rate",
        (
            "Across the state, drug overdoses killed 31 per 100,000 residents in 2023, the health department "
            "says. Braddock, a mill town of 22,000, has buried nine people since Labor Day alone, most of "
            "them under 30. Pastor Elroy Dunn keeps a naloxone kit beside the collection plate. Federal "
            "settlement money will pay for a second recovery house."
        ),
    ),
    (
        "sum",
        (
            "The children’s charity spent £3.2m last year, including £1.4m on counselling and £900,000 on its "
            "overnight helpline, according to accounts filed at Companies House. Legacies fell for the third "
            "year running. Chair of trustees Lady Ashburnham said its Cardiff office, where nine people work, "
            "would not reopen after the pandemic."
        ),
    ),
    (
        "sum",
        (
            "Doctors at the provincial burns unit said 61 survivors of the tanker explosion had severe burns "
            "and 48 had inhaled smoke, with many suffering from both. In total the unit admitted 83 people "
            "overnight. “We ran out of saline at three in the morning,” said its head, Dr. Farid Anwari. "
            "Blood donors queued outside."
        ),
    ),
]


@pytest.mark.parametrize(("check", "text"), INCONSISTENT)
def test_flags_what_does_not_fit(check, text, nlp):
    assert [f.check for f in findings(text, nlp) if f.flagged] == [check]


@pytest.mark.parametrize(("check", "text"), CONSISTENT)
def test_ticks_what_fits(check, text, nlp):
    found = findings(text, nlp)
    assert check in [f.check for f in found]
    assert not [f.explanation for f in found if f.flagged]


@pytest.mark.parametrize(("check", "text"), UNRELATED)
def test_flags_nothing_that_only_seems_related(check, text, nlp):
    assert [(check, f.explanation) for f in findings(text, nlp) if f.flagged] == []
