"""Passages on parts and wholes, bounds, few people and things told twice, in many words.

Each is named for the check that it is about. What only seems related must not be flagged by any check.
"""

import pytest

from tests.check.checking import findings

INCONSISTENT = [
    ("share", "The striker has scored in nine of her club’s 24 league games, 48 per cent, since August."),
    (
        "share",
        (
            "Exports of copper earned $2.1 billion of the country’s $3.5 billion in foreign "
            "currency, making up 74% of the total."
        ),
    ),
    (
        "share",
        (
            "By noon 41,200 of the 88,000 registered voters had cast a ballot, putting the "
            "turnout at 57 percent."
        ),
    ),
    (
        "share",
        (
            "In the final count 12,450 papers were handed in, but only 4,980 backed the "
            "merger. That 51 percent share was too small."
        ),
    ),
    (
        "share",
        (
            "Of the 920 lorries stopped at the border, 138 had faulty brakes, the "
            "inspectorate said. That means almost one in three lorries was unsafe."
        ),
    ),
    ("share", "The school has 480 pupils, of whom 120 walk to class. This is 35 per cent of the roll."),
    (
        "share",
        (
            "More than half of the charity’s drivers missed a training day last year, an "
            "audit found. It went through the files of 640 drivers and found 192 who had "
            "skipped one."
        ),
    ),
    ("share", "The fund put $18 million of its $60 million into timber, or 40 per cent."),
    ("share", "Seventeen of the 68 rivers tested were polluted — 35 per cent — the agency said."),
    ("share", "Only 84 of last year’s 300 graduates have found work, a rate of 18 per cent."),
    ("share", "The museum received 2,400 claims and settled 600 of them, which works out at 35 per cent."),
    ("share", "There were 350 applications. The council turned down 70 of them, equivalent to 30 per cent."),
    (
        "share",
        (
            "Nurses filed 1,200 complaints, and 300 of them were upheld. In other words, one "
            "in three was justified."
        ),
    ),
    ("share", "Out of a budget of €40 million, €6 million, or 25 per cent, goes on roads."),
    ("share", "The group had sales of €900 million, of which €270 million, or 40 per cent, came from Asia."),
    (
        "share",
        (
            "Volunteers checked 1,400 nest boxes and found eggs in 350 of them, giving an "
            "occupancy of 35 per cent."
        ),
    ),
    (
        "share",
        (
            "Nearly nine in ten hens at the farm were infected, vets said. Of the 5,000 hens "
            "there, 2,100 tested positive."
        ),
    ),
    (
        "share",
        (
            "About 60 per cent of flights were held up or delayed in June. The airport "
            "handled 820 flights that month, and 246 of them were delayed."
        ),
    ),
    (
        "restatement",
        (
            "The court jailed the banker for three years on Tuesday for fraud.\n\nHer lawyer "
            "said the 13-year sentence would be appealed."
        ),
    ),
    (
        "restatement",
        "The runner was banned for two years for doping.\n\nShe said the four-year ban had ruined her.",
    ),
    (
        "restatement",
        (
            "The club signed the goalkeeper to a five-year deal on Monday. He was delighted. "
            "The three-year contract makes him its best-paid player."
        ),
    ),
    (
        "restatement",
        (
            "The council opened a 12-mile cycle route along the coast. Families came to ride "
            "the 21-mile trail on its first day."
        ),
    ),
    (
        "restatement",
        "Engineers have finished a tunnel of 14 km under the strait. The 41 km tunnel will carry trains.",
    ),
    (
        "restatement",
        (
            "The charity won a grant of £3.5m for its hospice. Its director said the £5.3m "
            "grant would pay for nurses."
        ),
    ),
    (
        "restatement",
        (
            "Regulators fined the bank $27 million on Monday.\n\nThe bank said it would pay the "
            "$72 million fine."
        ),
    ),
    (
        "restatement",
        (
            "Anna Petrova, 52, was elected mayor on Sunday. A former nurse, she beat three "
            "rivals. The 25-year-old Petrova will take office in May."
        ),
    ),
    ("restatement", "Police named the dead man as Colin Marsh, 61. Neighbours said Marsh, 16, kept bees."),
    (
        "restatement",
        (
            "Fourteen climbers were stranded on the ridge overnight. The 41, who were cold "
            "but well, walked down at dawn."
        ),
    ),
    ("restatement", "Rail fares to rise 3.8%\n\nRail fares will rise by 8.3% in January, the ministry said."),
    (
        "restatement",
        (
            "Factory output falls 2.1%\n\nFactory output fell by 1.2% in May, the statistics "
            "office said on Friday."
        ),
    ),
    (
        "restatement",
        (
            "Man jailed for six years over arson\n\nA man was sentenced to 16 years in prison "
            "on Monday for burning down a barn."
        ),
    ),
    (
        "restatement",
        (
            "Hundreds of fans came to the 62-metre tower at dusk. It stands by the "
            "harbour.\n\nThe 26-metre tower was lit in red."
        ),
    ),
    (
        "restatement",
        (
            "A fire broke out aboard a ferry with 340 people in the strait. The 430 "
            "passengers were taken off by lifeboat."
        ),
    ),
    (
        "restatement",
        (
            "The strike by dockers began on Monday. The union called a two-week walkout. The "
            "six-week strike will stop exports."
        ),
    ),
    ("bounds", "The choir has 45 singers, and 52 of them caught the flu."),
    ("bounds", "The council has 60 seats. Of those, the party holds 68."),
    ("bounds", "Nine of the panel’s seven judges voted for the film."),
    ("bounds", "The jail holds 240 inmates, of whom 310 are on remand."),
    ("bounds", "Bread sales fell 120 per cent after the price rise, the bakers said."),
    ("bounds", "The number of burglaries has dropped by 150 percent since the cameras went up."),
    ("bounds", "A 130 per cent drop in visitors has emptied the island's hotels."),
    ("bounds", "The tanks were cleaned and lead levels were cut by 110 percent."),
    ("bounds", "The cheapest ticket costs £45, and the average price is £38."),
    ("bounds", "Runners came from ten countries. The oldest was 71; their average age was 74."),
    ("bounds", "The lowest bid was $4.2 million, and the highest was $3.8 million."),
    ("bounds", "The average house here costs £420,000, but the dearest was sold for £390,000."),
    (
        "bounds",
        (
            "Asked to tick a single box, 44 per cent of readers chose crime, 39 per cent "
            "romance and 31 per cent history. They could name only one."
        ),
    ),
    (
        "bounds",
        (
            "Half the land, 50 per cent, is forest, 30 per cent is pasture and the remaining "
            "35 per cent is built on."
        ),
    ),
    ("bounds", "Some 114 per cent of pupils passed the test, the school said."),
    ("granularity", "The society tested 14 wells, and 61 per cent of those tested were unsafe."),
    ("granularity", "Three brothers run the mill: between them they have an average of 2.5 children."),
    ("granularity", "The four nurses on the ward look after an average of 3.6 patients each."),
    ("granularity", "Nine divers were treated; 50 per cent of them had been on the same boat."),
    (
        "share",
        ("A total of 1,320 cyclists took part in the ride and 198 of them, or one in four, wore no helmet."),
    ),
    ("share", "The ministry approved 840 of 2,400 requests last year – a success rate of 45 per cent."),
    ("share", "The theatre sold 18,600 of its 24,000 tickets in a day, 68 per cent of the total."),
    ("share", "The bank closed 120 of its 480 branches, a third of its network."),
    ("share", "Wheat takes up 620 hectares of the farm's 1,550 hectares, or 30 per cent of the land."),
    ("share", "Of the $80 million raised, $12 million — 25 percent — came from one donor."),
    ("share", "Just 37 of the 148 MPs, 35 per cent, are women."),
    (
        "share",
        "The airline carried 4.2 million passengers, of whom 1.3 million, or 41 per cent, flew abroad.",
    ),
    ("share", "About 75 per cent of calls were answered within a minute: 5,200 of the 10,400 received."),
    ("share", "Only 310 of the 1,240 flood victims have been paid. That is less than one in five."),
    (
        "share",
        (
            "The police solved 45 of the 180 burglaries reported in May. The clear-up rate, "
            "35 per cent, is the lowest in the country."
        ),
    ),
    ("share", "Turnout was 48 per cent, with 12,600 of the 21,000 people on the roll casting a vote."),
    ("bounds", "Turnout in the village was 103 per cent, the election office said."),
    ("bounds", "Between 90 and 60 homes will be built on the site."),
    ("bounds", "Pupils must be at least 16 and no older than 14."),
    (
        "bounds",
        (
            "The shares were split between the founder (55 per cent), his sister (30 per "
            "cent) and a bank (25 per cent)."
        ),
    ),
    ("bounds", "The hospital has 30 nurses, 34 of whom are off sick."),
    ("bounds", "Crime has fallen by 105 per cent in a year, the mayor said."),
    ("bounds", "Some 120 per cent of the electorate backed the change, the results show."),
    ("granularity", "Of the seven dogs tested, 50 per cent found the drug."),
    ("granularity", "The panel of 11 experts voted, and 60 per cent of them rejected the plan."),
    ("granularity", "In a trial of 14 volunteers, 55 per cent slept better."),
    (
        "restatement",
        "Flood kills 27 in valley\n\nA flood has killed 72 people in the valley, officials said on Sunday.",
    ),
    (
        "restatement",
        (
            "The mayor said the bridge would cost $14 million. Work starts in May. The $41 "
            "million bridge will have four lanes."
        ),
    ),
    (
        "restatement",
        "School to get 240 new desks\n\nThe school will get 420 new desks in May, the board said.",
    ),
    (
        "restatement",
        (
            "A 62-year-old man was rescued from the cliff on Sunday, the coastguard said. The "
            "26-year-old was taken to hospital."
        ),
    ),
    ("restatement", "Thirty-one pupils were taken ill after lunch. All 13 pupils were sent home."),
    ("restatement", "The trial lasted 12 weeks. Jurors sat through the 21-week trial without a break."),
    ("restatement", "Officials said 58 homes were lost in the fire. The 85 homes were all on the hill."),
    (
        "restatement",
        (
            "More than half of voters oppose the dam, a poll says. It found that 43 per "
            "cent of voters opposed the dam."
        ),
    ),
    (
        "bounds",
        (
            "The lower house on Wednesday ratified the fisheries accord in an unusually "
            "emotional sitting. The chamber has 120 members, each with one vote; 131 of them "
            "were in favour, according to the clerk’s record. Trawlermen hooted their horns "
            "in the harbour when word came through. The accord, nine years in the making, "
            "caps the cod catch from next season."
        ),
    ),
    (
        "bounds",
        (
            "Asked by pollsters to name the one issue that will decide their vote, 38% of "
            "electors said the cost of living, 31% immigration, 24% the health service and "
            "17% housing. Nobody was allowed a second choice. The fieldwork was done by phone "
            "from Friday to Monday, before the leaders’ debate. Labour keeps an eight-point "
            "lead."
        ),
    ),
    (
        "bounds",
        (
            "Cigarette sales in the province have plunged by 140 percent since plain "
            "packaging became law, the cancer society said in a submission to legislators. "
            "Vaping, though, is on the up, especially among girls. The society wants flavours "
            "banned and the legal age raised to 21. Retailers counter that a black market, "
            "worth $60 million a year, has filled the gap."
        ),
    ),
    (
        "bounds",
        (
            "Hungary arrived in Bratislava for handball’s European finals with a squad chosen "
            "for its promise. Its youngest member, goalkeeper Bence Tóth-Varga, is 21; the "
            "average age of the 18 players is 20.4, coach István Radnai noted with a father’s "
            "pride. They meet Iceland in Group B, where two go through. Tickets start at €15."
        ),
    ),
    (
        "granularity",
        (
            "Trust in the supreme court has been dented by a string of disclosures about "
            "gifts. Exactly 60 percent of its nine justices failed to declare hospitality "
            "last year, says a watchdog that combed through their filings. One flew to Alaska "
            "on a donor’s jet. The court, which has no binding code of ethics, declined to "
            "comment on the findings."
        ),
    ),
    (
        "granularity",
        (
            "Goals have been flowing at the Women’s Nations Trophy. The five matches played "
            "so far have produced an average of 2.5 goals each, and Sunday’s, between Ghana "
            "and the hosts, was settled by an overhead kick in stoppage time. Attendances "
            "have been poor; just 740 saw the opening fixture. The semi-finals will be shown "
            "free-to-air."
        ),
    ),
    (
        "granularity",
        (
            "Headteachers are braced for a grim winter. Of the 15 secondary schools in the "
            "borough, 78 per cent have had to dip into their reserves to pay for energy, the "
            "local authority disclosed in reply to a question from a parent. One has turned "
            "off its swimming pool. The association of governors says a typical bill will "
            "reach £190,000."
        ),
    ),
    (
        "granularity",
        (
            "A cheap steroid may help children with a rare inflammatory illness, doctors in "
            "Toronto reported on Thursday. In their pilot study, 37.5 per cent of the 11 "
            "children given the drug needed no further treatment. There was no comparison "
            "group, cautioned Dr. Amrita Sandhu-Kelly, who led it, so nothing can be proved "
            "yet. A trial with 200 patients is planned in four countries."
        ),
    ),
    (
        "restatement",
        (
            "Council tax to rise by 4.9%\n\nHouseholders in Weldonshire will pay 9.4% more in "
            "council tax from April after a stormy meeting at County Hall on Monday. The "
            "increase was carried by three votes. Library opening hours will be trimmed and a "
            "subsidised bus to the hospital scrapped. Finance lead Gillian Prout called it "
            "“the least bad budget I’ve ever moved”."
        ),
    ),
    (
        "restatement",
        (
            "Judge Renata Osei on Friday sentenced the surgeon to eight years in prison for "
            "operating on patients who did not need it. Several of them wept. The court had "
            "heard how he invented test results to drum up business at a private clinic in "
            "Leeds.\n\nHis barrister, Simon Quarmby QC, said he would challenge the 18-year "
            "term that the judge had handed down, calling it “manifestly excessive”. The "
            "clinic closed in 2016."
        ),
    ),
    (
        "restatement",
        (
            "Mother-of-two Marisol Quade, 34, has become the first woman to swim the lake "
            "from end to end. She set off before sunrise on Sunday and touched the jetty at "
            "Kinloss 15 hours later, stung but smiling. Jellyfish are rare there. The "
            "43-year-old Quade, a postal worker, raised $12,600 for the hospice that nursed "
            "her father."
        ),
    ),
    (
        "share",
        (
            "Of the 3,412 motorists pulled over on the ring road during the Christmas "
            "crackdown, 289 failed a breath test, Assistant Chief Constable Derek Haworth "
            "told the police and crime panel. “It is deeply disappointing that almost one in "
            "five of those we stopped had been drinking,” he said. The oldest was 83."
        ),
    ),
    (
        "share",
        (
            "MILWAUKEE — More than six in 10 of the clinic’s diabetic patients skipped at "
            "least one appointment last year, an internal review obtained by this newspaper "
            "concludes. Its authors combed the records of 1,860 diabetic patients and "
            "identified 744 who had missed a visit. Copays were the reason most often given. "
            "A spokeswoman, Janelle Prudhomme, said the clinic had since hired two "
            "schedulers."
        ),
    ),
    (
        "share",
        (
            "Subscriptions brought in $312 million of the publisher’s $498 million in "
            "second-quarter revenue, accounting for 52.7% of the total. Print advertising "
            "slumped again. Chief Executive Tobias Renner told analysts on a call that two "
            "more regional titles were “under review” and that the group, which employs 5,100 "
            "people, would stop paying a dividend."
        ),
    ),
    (
        "share",
        (
            "Polling in the Chandragiri Assembly by-election passed off peacefully on "
            "Wednesday barring a minor scuffle at booth number 114. Till 6 pm, 1,47,735 of "
            "the 2,34,500 electors had exercised their franchise, Returning Officer K. "
            "Lakshmi Prabha said, pegging the turnout at 73 per cent. Counting will be taken "
            "up on Saturday in the government polytechnic."
        ),
    ),
]

CONSISTENT = [
    ("share", "The striker has scored in nine of her club’s 24 league games, 37.5 per cent, since August."),
    (
        "share",
        (
            "Exports of copper earned $2.1 billion of the country’s $3.5 billion in foreign "
            "currency, making up 60% of the total."
        ),
    ),
    (
        "share",
        (
            "By noon 41,200 of the 88,000 registered voters had cast a ballot, putting the "
            "turnout at 47 percent."
        ),
    ),
    (
        "share",
        (
            "About 30 per cent of flights were held up or delayed in June. The airport "
            "handled 820 flights that month, and 246 of them were delayed."
        ),
    ),
    (
        "share",
        (
            "A third of bakeries raised prices\n\nAbout a third of village bakeries have raised "
            "their prices since May, a survey says. The trade register lists 2,100 such "
            "shops. On bread or cakes, 709 of them now ask for more."
        ),
    ),
    ("share", "The union has 3,200 members and 1,216 of them voted. The turnout was 38 per cent."),
    (
        "share",
        (
            "In the final count 12,450 papers were handed in, but only 4,980 backed the "
            "merger. That 40 percent share was too small."
        ),
    ),
    (
        "restatement",
        (
            "The court jailed the banker for three years on Tuesday for fraud.\n\nHer lawyer "
            "said the three-year sentence would be appealed."
        ),
    ),
    (
        "restatement",
        (
            "Anna Petrova, 52, was elected mayor on Sunday. A former nurse, she beat three "
            "rivals. The 52-year-old Petrova will take office in May."
        ),
    ),
    (
        "restatement",
        (
            "Fourteen climbers were stranded on the ridge overnight. The 14, who were cold "
            "but well, walked down at dawn."
        ),
    ),
    (
        "restatement",
        (
            "One in four teachers is off sick, a survey of 2,000 schools says. Of those "
            "asked, 25 per cent of teachers said they were ill."
        ),
    ),
    (
        "bounds",
        "The budget is split between schools (48 per cent), roads (31 per cent) and parks (21 per cent).",
    ),
    (
        "bounds",
        (
            "Forests cover 52 per cent of the island, pasture takes up 31 per cent and the "
            "remaining 17 per cent of its surface is bare rock."
        ),
    ),
    ("granularity", "The society tested 14 wells, and 64 per cent of those tested were unsafe."),
    ("granularity", "Four brothers run the mill: between them they have an average of 2.5 children."),
    ("granularity", "Of the 15 mills in the valley, 60 per cent have cut their costs this year."),
    (
        "bounds",
        (
            "With counting complete in the referendum on daylight saving, 49.7 percent of "
            "those who went to the polls chose to keep it, 46.2 percent wanted it gone and "
            "the remaining 4.1 percent of papers were blank or spoiled. Officials said 2.3 "
            "million people took part. The result is not binding, Interior Minister Pavel "
            "Orlic stressed, though he would “reflect on it”."
        ),
    ),
    (
        "bounds",
        (
            "Where do you get most of your news? Invited to pick a single source, 35 per cent "
            "of adults named social media, 28 per cent television, 19 per cent a news website "
            "and 17 per cent radio or print, with figures rounded to the nearest whole "
            "number. The regulator’s researchers interviewed 2,104 people between January and "
            "March. Trust in all of them has slipped."
        ),
    ),
    (
        "share",
        (
            "Five of the eight astronaut candidates, or 63 percent, are women, the space "
            "agency announced on Wednesday, the highest proportion in any class it has "
            "trained. They were picked from 6,200 applicants and include a geologist, a Navy "
            "test pilot and a former figure skater. Training takes two years. None is likely "
            "to fly before 2025."
        ),
    ),
    (
        "restatement",
        (
            "Nineteen migrants were found alive in the back of a refrigerated lorry at a "
            "service station near Ghent before dawn on Thursday, Belgian federal police said. "
            "The 19, who include two children from Eritrea, were checked by medics and taken "
            "to a reception centre. A driver, 46, is helping with inquiries. The temperature "
            "inside had been set at four degrees."
        ),
    ),
    (
        "restatement",
        (
            "Lottery winner gives village £2m\n\nA retired lorry driver who scooped the jackpot "
            "has given £2m of his winnings to the Norfolk village where he was born. Terry "
            "Clabburn, 67, wants it spent on the church roof, a bowling green and broadband. "
            "The cheque handed to the parish council on Monday was for £1.98 million, its "
            "clerk revealed. He has kept his van."
        ),
    ),
    (
        "restatement",
        (
            "One in five nurses has thought about quitting in the past month, according to "
            "research for the Royal Society of Nursing. The poll, of 3,050 staff in hospitals "
            "and surgeries, was carried out before the Omicron wave peaked. When asked if "
            "they intended to leave the profession, 20 per cent of nurses said that they had "
            "considered it during those weeks. Pay was the main grievance."
        ),
    ),
    (
        "share",
        (
            "Injuries have robbed the Danish winger of any rhythm since his £19m move from "
            "Brøndmark. He has started just 11 of his side’s 29 league matches, 38 per cent, "
            "and has yet to last a full 90 minutes in any of them. “He trains like a lion,” "
            "said head coach Stefan Brühl. “Then he pulls up like a lamb.”"
        ),
    ),
    (
        "share",
        (
            "A quarter of pharmacies cut their hours\n\nFaced with rising wages and flat fees, "
            "roughly a quarter of high street pharmacies in England have shortened their "
            "opening hours in the past 18 months, an investigation has found. Contract data "
            "obtained under freedom of information laws list 4,380 such shops. On Saturdays, "
            "evenings or both, 1,071 of them now close earlier than they did. The chemists’ "
            "trade body called the figures “sobering”."
        ),
    ),
    (
        "share",
        (
            "Residents of the Pine Hollow district rejected a proposal to borrow for a new "
            "middle school, the second such defeat in three years. With every precinct "
            "reporting, 18,204 ballots had been cast, and only 8,701 favored the bonds. That "
            "47 percent showing fell far short of the 60 percent the state requires, "
            "Superintendent Marla Voight acknowledged Wednesday."
        ),
    ),
]

UNRELATED = [
    (
        "The council stopped 920 lorries, and 138 had faulty brakes. It is thought that "
        "one in three drivers works too long."
    ),
    (
        "The site has 640 workers, 210 of them on short contracts. On a turnout of 71 per "
        "cent, 94 per cent of the union's members backed a strike."
    ),
    "Of the 3,400 patients treated, 290 came back within a month. One in five patients was a child.",
    "Of the 3,400 patients treated, 290 had a fever. Some 62 per cent of the patients were women.",
    (
        "The firm earned $312 million of its $498 million in revenue from games, and "
        "raised its dividend by 12 per cent."
    ),
    "Eleven of the club’s 29 players are under 23, and 52 per cent of its fans are women.",
    "The party won 48 of the 120 seats, with 52 per cent of the vote.",
    "The party took 31 of the region’s 90 seats, on 44 per cent of the vote.",
    "The company, which made 40 of its 90 films abroad, is 75 per cent owned by a bank.",
    "The hospital treated 200 people on Sunday, and 40 were kept in. It is 85 per cent full.",
    (
        "Polls closed with 2,100 of the 4,000 papers counted. The figure was 12 per cent "
        "up on the last election."
    ),
    "He won 12 of his 20 fights, and 60 per cent of Americans know his name.",
    "The bank lent $2 million of the $5 million needed at 7 per cent.",
    "The town sold 30 of its 90 houses, making a profit of 12 per cent.",
    (
        "The survey found that 120 of the 400 shops had closed. The vacancy rate was 14 "
        "per cent in the suburbs."
    ),
    "A third of pupils are in debt. The college has 900 pupils and 120 of them live on the campus.",
    (
        "Two in five drivers speed at night, police say. They stopped 600 drivers and "
        "fined 90 of them for using a phone."
    ),
    (
        "The court jailed the banker for three years on Tuesday. A colleague got a "
        "five-year sentence last month."
    ),
    (
        "The court jailed him for three years. The five-year sentence that prosecutors "
        "demanded was too harsh, it said."
    ),
    "The runner was banned for two years. The four-year ban was cut on appeal.",
    "He was sentenced to 12 years in prison. He served the four-year minimum and was freed.",
    "Anna Petrova, 52, was elected mayor on Sunday. Her son, Ivan Petrova, 25, is a doctor.",
    ("Anna Petrova, 52, was elected mayor. When the 25-year-old Petrova came to the town, it had no school."),
    "Tom Hale, 61, and his brother Rick Hale, 58, own the mill.",
    "Nineteen people were hurt in the crash. The 12 who were in the front coach were unharmed.",
    ("Nineteen people were arrested on Sunday, and three of them were freed. The 16 will appear in court."),
    "Twelve teams entered the cup. The four, who came from abroad, were seeded.",
    "The firm got a loan of $5 million in May. It repaid the $3 million loan from its founder.",
    (
        "Petrol prices to rise 3.8%\n\nPrices rose 2.1% in May, the statistics office said, "
        "and petrol is to rise further."
    ),
    "Twenty-two players were called up. The 11 who started on Saturday were booed.",
    "The 90-minute film opened on Friday. A two-hour film will follow.",
    "A two-year drought ended in May. The six-year drought of the 1980s was worse.",
    "The town built a 3-mile wall. The 12-mile wall in the next county took ten years.",
    "Profits fell 140 per cent to a loss of $3 million.",
    "The debt fell to 140 per cent of GDP.",
    "Sales rose by 140 per cent in May.",
    "The choir has 45 singers. It gave 52 concerts, and 40 of them were sold out.",
    "The band has four members; 12 of their songs were hits.",
    "The youngest player is 17; the average age of fans is 41.",
    "The lowest bid was $3.8 million, and the highest was $4.2 million.",
    "The highest tower in the town is 60 m tall; the average tower in the capital is 90 m.",
    "The cheapest flat costs £450,000 in London, and in Leeds the average price is £210,000.",
    "Inflation slowed from 140 per cent in May to 120 per cent.",
    "It was the lowest rate since 2009. The average was 3 per cent.",
    "The town has 300 homes, and 420 of its people work in the mine.",
    "The jails hold 138 per cent of the number that they were built for.",
    "Imports from the north fell 20 per cent, and 130 per cent more came from the south.",
    (
        "Some 44 per cent of readers like crime, 39 per cent romance and 31 per cent "
        "history; they could name as many as they liked."
    ),
    "Of the 13 mills in the valley, 60 per cent of the flour goes abroad.",
    "The society tested 14 wells, and 61 per cent of those living nearby said the water was foul.",
    "Three brothers run the mill. Wheat costs an average of 2.5 francs.",
    "Six partners own 35 per cent of the votes.",
    "The seven rivers hold 23 per cent of the world's fresh water.",
    (
        "The clinic saw 900 patients, and 90 of them had the flu. A rival clinic said 40 "
        "per cent of its patients had it."
    ),
    "Of the 600 pupils, 240 walk to school. In the next town 70 per cent of pupils walk.",
    "The 62-year-old was held on Sunday. The 26-year-old victim was his neighbour.",
    "Sales of sugar fell by 20 per cent. Profits fell by 120 per cent.",
    (
        "Overcrowding in the county’s jails is getting worse. The men’s unit at Harlan is "
        "running at 138 percent of its design capacity, a monitor told the federal court "
        "on Monday, and the women’s at 112 percent. Some inmates sleep in the gym. A "
        "settlement reached in 2015 obliges the sheriff to find room for them or send "
        "them elsewhere."
    ),
    (
        "A petition to save the post office at Lower Slade, population 310, has gathered "
        "420 signatures, helped by ramblers and weekenders from Bristol. Its "
        "sub-postmistress, Joyce Venn, is retiring at 80 after half a century behind the "
        "counter. The nearest alternative is seven miles off. The Post Office said that "
        "no decision had been made."
    ),
    (
        "Seven family shareholders, cousins for the most part, control 45 per cent of the "
        "voting stock in the confectioner and have told its board that they will not sell "
        "at any price. The Swiss suitor has offered 118 francs a share. Trading was "
        "halted for an hour on Tuesday morning. Founded in a Lausanne cellar in 1896, the "
        "company makes a marzipan pig."
    ),
    (
        "The eleven players who lined up on Saturday cost their club an average of "
        "£3.35m, small change beside the opposition’s, and they won with something to "
        "spare. Midfielder Kofi Brandt ran 12.8 km. It was the first opening-day victory "
        "since 2009 and the away end stayed behind for a full quarter of an hour to sing "
        "about it."
    ),
    (
        "The death toll from Monday’s gas explosion in the old quarter of Tirgan, first "
        "put at 12, was revised to 17 late on Tuesday after rescuers broke through to a "
        "basement bakery. Fire chief Gocha Lomaia said that the search was over. Two days "
        "of mourning have been declared, and gas has been shut off to 3,000 flats."
    ),
    (
        "Detectives asked for another 48 hours in which to question the suspect, a "
        "delivery driver from Croydon, but magistrates allowed them 36. He was arrested "
        "on Sunday near the common where the body was found. A blue bicycle has been "
        "recovered. Anyone who was walking a dog in the area between seven and nine is "
        "urged to come forward."
    ),
    (
        "Unite members at the Redcar plant have voted to walk out over pay. The site "
        "employs 640 people, 210 of them through agencies. On a turnout of 71 per cent, "
        "the union said, 94 per cent of those who returned a ballot paper backed strikes. "
        "Managers have offered a lump sum of £500 and talks at the conciliation service."
    ),
    (
        "Pupils at Wexcombe College were celebrating yesterday after 44 per cent of their "
        "A-level entries were awarded an A or A*. Founded in 1881, the school has 300 "
        "sixth-formers, of whom 180 board. Head girl Imogen Sarkar, who is off to read "
        "physics, said she had opened her envelope in the car."
    ),
]


@pytest.mark.parametrize(("check", "text"), INCONSISTENT)
def test_flags_what_does_not_fit(check, text, nlp):
    assert check in {f.check for f in findings(text, nlp) if f.flagged}


@pytest.mark.parametrize(("check", "text"), CONSISTENT)
def test_ticks_what_fits(check, text, nlp):
    found = findings(text, nlp)
    assert check in {f.check for f in found if not f.flagged}
    assert not [f for f in found if f.flagged]


@pytest.mark.parametrize("text", UNRELATED)
def test_flags_nothing_that_is_unrelated(text, nlp):
    assert not [f for f in findings(text, nlp) if f.flagged]
