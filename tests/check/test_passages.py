"""Short passages of all kinds of news: sport, budgets, votes, health, crime, business, weather.

Each is named for the check that it is about. What only seems related must not be flagged by any check.
"""

import pytest

from tests.check.checking import findings

INCONSISTENT = [
    ("share", "At the meeting, 63 of the 84 parents present, or 57 per cent, were for the new uniform."),
    ("share", "The festival shows 48 plays. Half of the plays, 18, are by newcomers."),
    ("share", "The county has 640 bridges. Of those, 128 bridges, or 35 per cent, need repair."),
    ("share", "Of the 2,400 ballots, 360, or one in four, were spoilt."),
    ("share", "The clinic treated 1,500 patients in June. One in three of them, 300, had the fever."),
    ("share", "Two thirds of the squad's 30 players, 15 of them, were born abroad."),
    (
        "sum",
        (
            "The two ferries carried a combined 84,300 passengers in May, the port said. The larger took 51,200 "
            "passengers. The smaller, launched in March, added 23,100."
        ),
    ),
    (
        "sum",
        (
            "The firm's two plants together made 64,000 tonnes of sugar. The old plant accounted for 38,000 "
            "tonnes and the new one for 16,000 tonnes."
        ),
    ),
    ("sum", "Of the 17 barns lost, twelve were in the valley and the other seven on the hill."),
    (
        "sum",
        (
            "The thief took £740,000 from the club. About £410,000 went on horses, £130,000 on a yacht and the "
            "remaining £100,000 on dinners."
        ),
    ),
    (
        "sum",
        "The grant of €6.0m is made up of €3.1m for the pool, €1.4m for the gym and €0.5m for the track.",
    ),
    ("change", "Holders get $63 a share, a premium of 25 per cent to Monday's close of $45."),
    ("change", "The budget of £920 million is 25 per cent larger than the £800 million of the current year."),
    ("change", "Attendance fell 20 per cent to 14,400 from 16,000 a year earlier."),
    ("change", "The island had 480 seals in spring, 50 per cent more than the 240 counted a year before."),
    ("difference", "Ms Ode beat Mr Farr by 640 votes, with 12,310 to his 11,870."),
    ("difference", "At 61 per cent, turnout was 17 percentage points below the 68 per cent of 2016."),
    (
        "restatement",
        "Fire kills 34 at hotel\n\nA fire at a hotel killed 43 people on Sunday night, the police said.",
    ),
    (
        "restatement",
        "City to spend €71m on trams\n\nThe city will spend €17m on trams, the council decided on Thursday.",
    ),
    (
        "restatement",
        (
            "The leak exposed the records of 512,000 clients, the bank said on Monday.\n\nOn Monday the bank "
            "wrote to all of the 215,000 clients whose records the leak exposed."
        ),
    ),
    (
        "scale",
        (
            "Dozens of people queued for the vaccine on Monday. Nurses counted 6,400 people in the queue on "
            "Monday."
        ),
    ),
    (
        "scale",
        "The swindler cost the bank tens of thousands of pounds. Auditors put the loss at £8.4 million.",
    ),
    ("scale", "The £6.4bn scheme gives £3.9m to canals and £2.5m to locks."),
    ("ratio", "The gate was 24,000, four times the 8,000 of last season."),
    ("ratio", "Burglaries halved to 310 from 470 in a year."),
    ("bounds", "Of the 44 jurors called, 51 came."),
    ("bounds", "Turnout in the ward was 104 per cent of registered voters."),
    (
        "bounds",
        "Respondents could pick only one: 41 per cent chose tax, 38 per cent crime and 33 per cent schools.",
    ),
    ("granularity", "Of the 14 seals in the bay, 62 per cent were pups."),
    ("calendar", "The council met on Monday, 12 June 2019."),
    ("calendar", "The strike lasted 12 days, from 3 May 2019 to 9 May 2019."),
    ("conversion", "The trail is 60 miles (37 km) long."),
    ("rate", "The club sold 1,200 shirts at £40 each, for a total of £84,000."),
    ("rate", "The district, with 80,000 people, had 24 cases, or 60 per 100,000."),
    (
        "share",
        "The museum drew 412,000 visitors last year, and 103,000 of them, one in three, were schoolchildren.",
    ),
    ("share", "Of 260 measles cases in the province, 65, or 35 percent, were in children under one."),
    (
        "sum",
        (
            "The budget sets aside $48 million in total: $21 million for roads, $19 million for schools and $14 "
            "million for parks."
        ),
    ),
    (
        "sum",
        (
            "The two candidates spent $3.8 million between them. Ms Orr spent $2.1 million; Mr Vane spent the "
            "remaining $1.2 million."
        ),
    ),
    ("change", "Drownings fell from 250 to 190 last summer, a drop of 34 per cent."),
    ("difference", "Snow lay 90 centimetres deep, 35 centimetres more than the 75 centimetres of last year."),
    (
        "restatement",
        (
            "Storm cuts power to 18,400 homes\n\nA storm cut power to 14,800 homes on Saturday night, the grid "
            "company said."
        ),
    ),
    ("scale", "Hundreds of birds were killed by the oil. Wardens counted 71,000 birds killed by the oil."),
    ("ratio", "The ward saw twice as many births as in May: 84 against 56."),
    ("bounds", "Of the 640 seats, 701 were sold by noon."),
    ("calendar", "She was born on 31 April 1950."),
    ("conversion", "It was 35C (75F) in the shade."),
    ("rate", "Eighty nurses will share £96,000, or £1,500 each."),
]

CONSISTENT = [
    ("share", "At the meeting, 63 of the 84 parents present, or 75 per cent, were for the new uniform."),
    ("share", "In the parish 1,260 of 5,040 cottages, exactly a quarter, stand empty in winter."),
    ("share", "The festival shows 48 plays. Half of the plays, 24, are by newcomers."),
    (
        "share",
        (
            "The hospital recorded 180 deaths from the fever last winter. Women accounted for 108 of the dead, "
            "or 60 per cent."
        ),
    ),
    (
        "share",
        (
            "The developer will build 840 flats by the canal. Of the flats, 210 are to be let cheaply. That is "
            "25 per cent, short of what the plan demands."
        ),
    ),
    (
        "share",
        "The state will spend $14.2 billion next year. Schools get $3.55 billion, 25 percent of the total.",
    ),
    ("share", "The firm will cut 900 jobs, or about 6% of its workforce of 15,000."),
    (
        "share",
        "The county screened 4,800 drivers at Easter. Sixty-four failed the test, about one in 75 drivers.",
    ),
    ("share", "The charity helped 2,350 families in the flood. It rehoused 470 families, or one in five."),
    ("sum", "Of the 17 barns lost, twelve were in the valley and five on the hill."),
    (
        "sum",
        (
            "The storm killed 31 people in three countries. Poland reported 14 deaths, Latvia nine and Estonia "
            "eight."
        ),
    ),
    ("sum", "The dig cost $2.6 million, of which the university paid $1.7 million and the state $900,000."),
    (
        "sum",
        (
            "The town set aside 90 million euros, including 50 million euros for roads and 40 million euros for "
            "schools."
        ),
    ),
    ("sum", "The council, which has 21 members, passed the plan by 13 votes to eight."),
    (
        "sum",
        (
            "To pay for the $5.4 billion deal, the brewer will borrow $3.9 billion and issue shares worth $1.5 "
            "billion."
        ),
    ),
    (
        "sum",
        (
            "The thief took £740,000 from the club. About £410,000 went on horses, £230,000 on a yacht and the "
            "remaining £100,000 on dinners."
        ),
    ),
    (
        "sum",
        "The survey counted 1,904 letters: 1,210 were objections, 602 were in favour and 92 took no side.",
    ),
    ("sum", "Turnstiles counted 18,420 fans on Friday and 21,305 on Saturday, a two-day total of 39,725."),
    ("change", "Holders get $63 a share, a premium of 40 per cent to Monday's close of $45."),
    ("change", "The budget of £920 million is 15 per cent larger than the £800 million of the current year."),
    ("change", "The rent, £640 in 2020, is now £800, up 25 per cent."),
    ("difference", "At 61 per cent, turnout was 7 percentage points short of the 68 per cent of 2016."),
    (
        "difference",
        (
            "That is 22 per cent, short of the 30 per cent that the law asks for, and the gap of 8 percentage "
            "points was debated for hours."
        ),
    ),
    (
        "difference",
        "The levy failed by 212 votes in May. The official count was 8,154 against and 7,942 in favour.",
    ),
    (
        "restatement",
        (
            "The leak exposed the records of half a million clients.\n\nA filing puts the number of clients "
            "affected at 512,000."
        ),
    ),
    (
        "restatement",
        "About 27,000 people marched through the port on Sunday.\n\nPolice said 26,870 took part.",
    ),
    (
        "restatement",
        (
            "Three quarters of the farms lost a crop to the hail. The union rang them round; 75 per cent "
            "reported a lost crop."
        ),
    ),
    (
        "restatement",
        (
            "Dam loses 41% of its water, audit says\n\nThe missing water, or 41%, seeped away through old pipes, "
            "auditors said on Friday."
        ),
    ),
    ("restatement", "More than half of those who came, 58 per cent, were from abroad."),
    ("scale", "Hundreds of people queued for the vaccine. Nurses counted 640 people in the queue."),
    ("ratio", "The gate was 24,000, three times the 8,000 of last season."),
    ("conversion", "The tank holds 50 gallons (189 litres)."),
    ("rate", "The club sold 1,200 shirts at £40 each, for a total of £48,000."),
    (
        "share",
        (
            "Voters in the borough were sent 61,300 ballots by post. Of the ballots, 24,520 came back. That is "
            "40 per cent, the clerk said."
        ),
    ),
    (
        "share",
        "The museum drew 412,000 visitors last year, and 103,000 of them, one in four, were schoolchildren.",
    ),
    (
        "share",
        "Police stopped 3,420 cars over the weekend. They fined 513 drivers, or 15 per cent of those stopped.",
    ),
    ("sum", "The two clubs drew a combined 91,400 fans. The Larks drew 52,300. The Terns drew 39,100."),
    ("change", "Drownings fell from 250 to 190 last summer, a drop of 24 per cent."),
    (
        "difference",
        "Mean rainfall was 61 millimetres, 14 millimetres above the 47 millimetres of a normal May.",
    ),
    ("difference", "Mr Dunn won by 1,120 votes, taking 9,840 to his rival's 8,720."),
    (
        "restatement",
        (
            "A fifth of patients wait more than a month, figures show. The report found that 20 per cent of "
            "patients wait that long."
        ),
    ),
    ("ratio", "The ward saw one and a half times as many births as in May: 84 against 56."),
    ("calendar", "The bridge was shut for nine days, from 2 May 2021 to 10 May 2021."),
    ("rate", "Eighty nurses will share £96,000, or £1,200 each."),
]

UNRELATED = [
    ("difference", "She has a 15-point lead in the poll.\n\nShe carried 28 states to 13 for Mr Farr."),
    ("difference", "The poll has a 3-point margin of error. It put her at 51 to 45 for Mr Farr."),
    ("share", "The party holds 40 of 160 seats. It would have to get half of the total seats to govern."),
    ("share", "Of the 2,400 ballots in the east, 360 were spoilt. In the west one in four were."),
    ("share", "The party won 40 of 160 seats. A third of its voters were under 30."),
    ("share", "The museum has 900 paintings, 300 of them on loan. Half of its visitors come from abroad."),
    ("share", "In 2011, 300 of 1,200 pupils walked to school. In 2021, 40 per cent of pupils did."),
    (
        "share",
        "A majority of the 96 delegates backed the motion, though 41 had asked for a delay and 20 left early.",
    ),
    (
        "sum",
        (
            "The firm's two plants together made 64,000 tonnes of sugar. The old plant was built in 1931 for "
            "38,000 tonnes, and a rival makes 16,000 tonnes."
        ),
    ),
    ("sum", "Of the 17 barns lost, twelve were insured and nine were empty."),
    ("sum", "The storm killed 31 people. In an earlier one Poland reported 14 deaths and Latvia nine."),
    ("sum", "The council of 21 members met for the 13th time in eight weeks."),
    ("change", "The budget is 15 per cent larger. Roads get £920 million and schools £640 million."),
    ("change", "Attendance fell 20 per cent at home; away it came to 14,400, from 14,900."),
    ("difference", "The Otters lost 91-78 on Friday. A 23-point defeat in March was their worst."),
    ("difference", "The levy failed by 212 votes in May; of 8,154 letters, 7,142 were in favour."),
    (
        "restatement",
        (
            "About 27,000 people marched through the port on Sunday, the union said.\n\nPolice said 16,870 took "
            "part."
        ),
    ),
    (
        "restatement",
        "Fire kills 34 at hotel\n\nA fire at a hotel injured 43 people on Sunday night, the police said.",
    ),
    (
        "restatement",
        "City to spend €71m on trams\n\nThe city spent €17m on trams last year. This year it will be more.",
    ),
    ("scale", "Thousands of people fled the flood. The town has 94,000 people."),
    ("ratio", "The club has three times as many members as in 1990. It has 60 boats and 45 berths."),
    (
        "bounds",
        "Respondents could pick several: 41 per cent chose tax, 38 per cent crime and 33 per cent schools.",
    ),
    ("granularity", "Of the 14 seals in the bay, 50 per cent were pups."),
    ("calendar", "The strike lasted 12 days. It was called on 3 May 2019 and the last on 9 May 2017."),
    ("conversion", "The trail is 60 miles (37 km of it paved)."),
    ("rate", "The club sold 1,200 shirts last year. Tickets are £40 each and the debt is £84,000."),
    ("share", "Police stopped 3,420 cars. A fifth of drivers say they have been stopped at least 300 times."),
    ("share", "The union has 8,000 members. Half of the members at the northern depot, 300, voted."),
    (
        "sum",
        (
            "The two clubs drew a combined 91,400 fans. The Larks drew 52,300 to their last three games. The "
            "Terns drew 9,100 on a wet night in March."
        ),
    ),
    (
        "sum",
        (
            "Three trusts gave a combined £5m to the theatre. Last year one of them gave £2m to a hospital, and "
            "another gave £1m to a zoo."
        ),
    ),
    (
        "sum",
        (
            "The three brothers own 900 acres between them. The eldest bought 200 acres in 1990 and sold 150 "
            "acres in 2001 and bought 80 acres in 2010."
        ),
    ),
    (
        "change",
        (
            "The shares fell 12 per cent. A premium of 40 per cent to the price of $45 was paid for a rival "
            "whose shares cost $72."
        ),
    ),
    (
        "difference",
        (
            "At 61 per cent, support for the mayor was 7 points above that of the party, which fell to 50 per "
            "cent."
        ),
    ),
    (
        "difference",
        "The bid was $12 million below the estimate, and a second bid of $30 million came 2 days later.",
    ),
    ("restatement", "A third of the men said yes. Among the women 33 per cent said yes."),
    ("restatement", "The firm paid £4.2m for the site. A rival paid £2.4m for the site next to it."),
    ("restatement", "The flood killed 212 people in Peru. In Chile it killed 221 people."),
    ("restatement", "Club to sign 32 players\n\nThe club signed 23 players last year."),
    (
        "restatement",
        "In 2018 the zoo counted 1,254 penguins. In 2023 the zoo counted all of the 1,524 penguins.",
    ),
    (
        "restatement",
        (
            "Ida Foss said 1,254 people had signed. The clerk, Olaf Brun, said the 1,524 people who had signed "
            "were not all from the town."
        ),
    ),
    (
        "scale",
        (
            "Hundreds of birds were killed by the oil. Wardens counted 71,000 birds on the island in a normal "
            "year."
        ),
    ),
    ("bounds", "The hall seats 640. It sold 701 tickets, as some fans stood."),
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
