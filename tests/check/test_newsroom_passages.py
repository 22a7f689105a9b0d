"""Passages on ratios, conversions, orders of magnitude and the calendar, each as a newsroom might put it.

Each is named for its check and has its day of publication. What only seems related must not be flagged by any check.
"""

import pytest

from tests.check.checking import analysis

INCONSISTENT = [
    (
        "ratio",
        "2024-06-12",
        (
            "The new library holds 90,000 volumes, the council said. That is four times the stock of the old "
            "one, which closed in March with 30,000 on its shelves."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The rebuilt hall will seat 1,800. It will have three times the capacity of the old building, which"
            " seated 900."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Sheep outnumber people on the island by twelve to one: 9,000 of them graze there, against 1,500 "
            "residents."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The developer spent $2.4 million on the campaign. The residents had $800,000. “They outspent us "
            "ten to one,” said Ms Varga."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Boys are twice as likely as girls to be excluded, the report found. Last year 9.3 per cent of boys"
            " were sent home at least once, compared with 3.1 per cent of girls."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Renters are four times more likely than owners to move. In the survey, 18 percent of renters had "
            "moved within a year and only 9 percent of owners."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Sales of electric bikes have tripled since 2019, the trade body said. Shops sold 120,000 last "
            "year, up from 60,000 in 2019."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "Rents have quadrupled in a decade. A room that cost €150 a month in 2014 now goes for €300.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The orchestra's debt has halved under Ms Osei, from €8m to €2m.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The fine of $90,000 was six times the $10,000 that prosecutors had asked for.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The Danish firm employs 640 people, half as many as its Swedish rival, which has 960.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Nurses there look after 24 patients each, twice the recommended eight.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The hospital saw 1,340 cases of flu in January, more than three times last January's 871.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Production has risen fivefold since the mine reopened, from 2,000 tonnes a year to 6,000 tonnes.",
    ),
    (
        "ratio",
        "2024-06-12",
        "With 45 nurses for 900 beds, the ward has one nurse for every 30 beds.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The town has one dentist for every 5,000 residents: six dentists for a population of 12,000.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Women now outnumber men in the faculty by two to one. There are 300 women among the students and "
            "270 men."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "The tower will be 240 metres high, three times the height of the cathedral, at 120 metres.",
    ),
    (
        "ratio",
        "2024-06-12",
        "He earned £3.2m last year, 80 times the average pay of his staff, which was £32,000.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The average chief executive earned £3.2m last year. The average worker took home £32,000, the "
            "union said, so that the boss made 50 times as much."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "A ticket costs 90 crowns, up from 30 crowns, meaning the fare has doubled.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Spending on the spy service rose to $1.5 billion from $500 million in five years, a fivefold "
            "increase."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "The runner, who is 5 feet 4 inches (1.83 metres) tall, won by a second.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The fish weighed 14 pounds 8 ounces (9.6 kg).",
    ),
    (
        "conversion",
        "2024-06-12",
        "The boxer weighed in at 15 stone 2 lb (86 kg) on Friday.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The storm dropped 12 inches (61 centimeters) of snow on the city.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Temperatures will reach 104 degrees Fahrenheit, or 35 degrees Celsius, on Sunday.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The farm covers 2,000 acres — about 1,400 hectares — of the valley.",
    ),
    (
        "conversion",
        "2024-06-12",
        "A drought-hit lake has shrunk to 140 square miles (220 square kilometres).",
    ),
    (
        "conversion",
        "2024-06-12",
        "Winds of 90 miles per hour, equivalent to 190 kilometres per hour, tore off roofs.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The pipeline spilled 4,000 barrels (268,000 gallons) of oil into the creek.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The firm sold its mill for 500 million yen ($4.0 million) and its forest for 200 million yen ($3.2"
            " million)."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "PARIS - The group will pay €300m ($330m) for the vineyard. It will put another €50m ($75m) into "
            "new cellars."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "Net income was 620 million reais ($124 million) in the quarter, the bank said on Thursday. "
            "Provisions for bad loans rose to 250 million reais ($83 million)."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "Divers went down to 60 metres, which is roughly 300 feet, to reach the wreck.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The quake struck at a depth of 10 km (16 miles), the institute said.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The plane came down 30 miles (80 kilometers) south of the border.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The tank holds 500 litres (400 US gallons).",
    ),
    (
        "conversion",
        "2024-06-12",
        "The baby whale is 4.5 metres (24 feet) long and weighs 1.2 tonnes.",
    ),
    (
        "conversion",
        "2024-06-12",
        "It was minus 20 degrees Celsius, or 12 Fahrenheit, at the base on Monday.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Each block weighs two tonnes, or 4,400 kilograms, the museum said.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The marathon swim covered 21 miles, or nearly 44 kilometres, in 14 hours.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "Petrol costs €1.80 a litre ($4.10 a gallon) at the pump in Lyon, and €1.90 a litre ($7.80 a "
            "gallon) in Paris."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The package is worth 30 billion kroner ($2.8 billion), of which 12 billion kroner ($1.9 billion) "
            "goes to farmers."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Thousands of dead fish washed up on the shore. Wardens counted 86 of them by Tuesday evening, all "
            "carp."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Dozens of homes burned down overnight. The fire brigade put the number of homes destroyed at "
            "1,240."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Hundreds held after match\n\nPolice arrested 32 people after the derby on Saturday, most of them for "
            "throwing flares. All 32 were released on bail."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Thousands lose jobs as shipyard closes\n\nThe shipyard at Oldcastle will shut in May with the loss of"
            " 210 jobs, its owners said on Monday."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Tens of thousands of dollars were stolen from the charity, the court heard. The amount taken came "
            "to $6.4 million, prosecutors said."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "The minister spent millions on a new office, papers show. The final bill for the work was £86,000.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "The agency froze accounts holding Rs 2.5 crore. The money, 2.5 million rupees in nine accounts, "
            "belongs to a trust."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Some 2.2 million households will get a rebate of £150 in April. The Treasury put the cost at "
            "£3.3bn."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Every pupil will get a tablet costing $300, and with 50,000 pupils in the district the bill comes "
            "to $150 million."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Hundreds of thousands of people crossed the border in a week, the agency said. Its own tally of "
            "those who crossed stands at 4,150."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "Scores of whales died on the beach. Rangers said the number that died was 2,300.",
    ),
    (
        "scale",
        "2024-06-12",
        "The budget of $3.4 billion sets aside $1.9 million for schools and $1.5 million for roads.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The trial opens on Friday, 5 March 2024, and is to last three weeks.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The 10-day festival opens on 2 August and closes on 6 August.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The two-week strike starts on 1 May and finishes on 29 May, the union said.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Residents have a 21-day window to object, which begins on 4 November and ends on 11 November.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "Judge Amara Cole was appointed to a six-year term beginning in January 2020 and ending in January "
            "2030."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The power cut lasted nine hours. It began at 2 p.m. and the lights came back on at 5 p.m.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "Passengers were stuck in the lift for three hours. The doors jammed at 9:30 a.m. and firefighters "
            "freed them at 10:15 a.m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The meeting ran for six hours, starting at 7 p.m. and breaking up at 9 p.m.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The brewery celebrates its bicentenary this year. It was founded in 1874 by two brothers.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "The school is marking its centenary this week. It opened its doors in September 1954 with 30 "
            "pupils."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "Born in 1960, she was 45 when she won the prize in 1990.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The painter, who was born in 1902 and died in 1961 at the age of 79, left few letters.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The writer died on Sunday. He was 83. He was born on 4 May 1951 in Graz.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The bridge was built between 1931 and 1936. It took 15 years to finish.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The war lasted from 1992 to 1995. In those eight years, 20,000 people fled.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The deadline is 31 June, the ministry said.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Ms Bell led the firm for 12 years, joining in 2001 and leaving in 2005.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The exhibition runs for six weeks, from 3 May to 17 May.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The lease, signed in 1990 for 99 years, runs out in 2040.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The mine, which opened in 1955, closed in 1985 after 50 years of work.",
    ),
    (
        "calendar",
        "2024-06-12",
        "It is 30 years since the ferry sank, in September 1964.",
    ),
    (
        "calendar",
        "2024-06-12",
        "A four-year programme, which began in 2015 and ended in 2023, trained 300 nurses.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The president, elected in 2018 for a four-year term that expires in 2026, will not run again.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The museum was shut for 18 months, from January 2020 until March 2024.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Pedestrians in the old town are outnumbered by scooters three to one, the survey found, with 5,200"
            " scooters counted against 860 walkers."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "Labour outspent the Conservatives four to one in the ward, declaring £12,000 against £8,000.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Night-shift workers were five times as likely to make errors as day-shift workers, according to "
            "the trial. Errors were found in 12 percent of charts filled in at night and 6 percent of those "
            "filled in by day."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Asthma is three times as common in the city as in the countryside, doctors said. It affects 14 per"
            " cent of children in the city but 7 per cent of those in the countryside."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The number of wind turbines in the province has quadrupled since 2010. Back then there were 300; "
            "now there are 700."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "Membership has doubled in five years. The club had 410 members in 2019 and has 1,230 today.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "House prices have tripled in the valley since 2005. The typical home sold for £180,000 then and "
            "£360,000 last year."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The ship can carry 5,400 passengers. That is three times as many as the Aurora, which carried "
            "2,700."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "A kilo of saffron sells for $3,000, ten times the price of vanilla, which fetches $600.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Twice as many cyclists were killed as in the year before: 84 against 56.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Last year 84 cyclists were killed, twice as many as in 2021, when 56 died.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The festival drew 48,000 people, double the crowd of last year, when 36,000 came.",
    ),
    (
        "ratio",
        "2024-06-12",
        "In March the plant employed 1,200 people. By December the workforce had halved, to 400.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The price of eggs has more than tripled, to $4.80 a dozen from $2.40 in January.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "One pupil in the district has to share a tablet with three others: 4,000 tablets for 16,000 "
            "pupils, or one for every six."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "The hotel charges $900 a night in August, which is triple the $450 it asks for in May.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The tunnel cost $6 billion, more than three times the original estimate of $3 billion.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Originally put at $3 billion, the tunnel in the end cost $6 billion, four times as much.",
    ),
    (
        "ratio",
        "2024-06-12",
        "There are three women to every man on the course: 90 women and 60 men.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Jupiter’s moon is 5,268 km across, half the diameter of Mars, which is 6,779 km across.",
    ),
    (
        "ratio",
        "2024-06-12",
        "She earns $120,000 a year, three times what her brother makes, $60,000.",
    ),
    (
        "conversion",
        "2024-06-12",
        "He is 1.91m (5ft 6in) tall and weighs 98kg.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The jumper cleared 2.10 metres (6 feet 3 inches) at the first attempt.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The statue stands 18 feet, or 6.9 metres, tall.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The fire has burned 12,500 hectares (19,800 acres) since Sunday.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Some 350 kilograms of cocaine, about 630 pounds, were found in bananas.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Paris lies 340 kilometres — roughly 290 miles — to the south.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "MUMBAI - The maker of scooters said profit rose to 8.3 billion rupees ($100 million). It will "
            "spend 16.6 billion rupees ($350 million) on a plant in Pune."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The minister said the dam would cost 4 billion pesos (US$230 million) and the canal 1 billion "
            "pesos (US$85 million)."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "A pint of bitter now costs £5 ($6.30) in London. In Leeds it is £4 ($7.60).",
    ),
    (
        "conversion",
        "2024-06-12",
        "The gold bar weighs 12.4 kg, or 27.3 ounces.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The oven must be at 180C (280F) before the loaf goes in.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The glacier lost 3 feet (2.4 m) of ice in July.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The route is 26.2 miles, which works out at 52.2 kilometres.",
    ),
    (
        "conversion",
        "2024-06-12",
        "A litre of fuel, 0.26 of a gallon, costs $2. The tank takes 60 litres, that is 26 US gallons.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Her 90-day suspension, which began on 1 March, expires on 15 April.",
    ),
    (
        "calendar",
        "2024-06-12",
        "He was mayor for 16 years, taking office in 1998 and stepping down in 2006.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "The siege went on for 11 hours. Gunmen stormed the bank at 8 a.m., and the last hostages were "
            "freed at 1 p.m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "Hikers were trapped on the ledge for seven hours on Monday. They called for help at 4 p.m. and "
            "were pulled out at 6:30 p.m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The flood closed the line for six weeks, from 3 March to 24 March.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Work on the dam started in 1961 and ended in 1967. It took 12 years and cost 40 lives.",
    ),
    (
        "calendar",
        "2024-06-12",
        "This week marks 40 years since the mine disaster of June 1974.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Thirty years ago, in 1974, the last tram ran.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The actor, born in 1931, was 64 when he won his only award, in 1975.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The singer died in 2019, aged 71. She was born in Lima in 1938.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Voting takes place on Sunday, June 31.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The shop closes for good on Thursday, 20 July 2024, after 18 years on the square.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Between 1980 and 1990 he won six titles; over those 15 years he never lost at home.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The four-day walkout begins on 12 August and ends on 22 August.",
    ),
    (
        "calendar",
        "2024-06-12",
        "She reigned for half a century, from 1840 to 1870.",
    ),
    (
        "calendar",
        "2024-06-12",
        "For two decades, from 1990 to 2020, he ran the choir.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Leap-day babies were born on 29 February 2022 at the clinic.",
    ),
    (
        "calendar",
        "2024-06-12",
        "He has led the union for 20 years, since 1994.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Millions of litres of milk were thrown away, farmers say. The dairy board puts the amount lost at "
            "40,000 litres."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Tens of thousands attend rally\n\nAbout 900 people attended the rally against the bypass on Sunday, "
            "police said."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "Dozens of cars were damaged by hail. Insurers have since received claims for 5,600 damaged cars.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Billions were lost in the fraud, the prosecutor told the jury. Victims lost a total of $4.2 "
            "million."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "The state will pay 30,000 teachers an extra €2,000 a year. The measure costs €600 million a year, "
            "the minister said."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "A levy of £12 on each of the 3.5 million flats would bring in £420m a year.",
    ),
    (
        "scale",
        "2024-06-12",
        "The raid netted 2 lakh rupees, police said. The sum of 2 million rupees was found in a cupboard.",
    ),
    (
        "scale",
        "2024-06-12",
        "The state has 1.5 crore voters (150 million).",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Councils lost thousands to a fake supplier. In all £3.4m was paid out to the fake supplier, "
            "auditors found."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Visitor numbers have grown by a factor of five since the tunnel opened, from 40,000 a year to "
            "120,000, the parks service said. Rangers now ration parking."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The telescope’s mirror, 39 metres across, is ten times as wide as that of its predecessor, which "
            "measures 8 metres. First light is due in 2028."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Chicken farmers in the delta say the cost of feed has trebled. A sack that sold for 600 pesos "
            "before the drought was going for 1,200 last week at the market in Tula."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The number of measles cases has quadrupled in a year. Health officials logged 1,100 cases between "
            "January and June, compared with 480 in the same months of 2023."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Two-and-a-half times as many people use the ferry as the bridge, a traffic count shows: 5,000 a "
            "day take the boat and 4,000 drive across."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "At 4,200 tonnes the new icebreaker weighs twice as much as the old one, which came in at 1,400 "
            "tonnes. It will be named in May."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "She won three times as many votes as in 2019, when 4,100 people backed her. This time 8,300 did.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Foreign workers at the yard earn a third of what locals do: €5 an hour against €10.",
    ),
    (
        "ratio",
        "2024-06-12",
        "An ounce of the resin fetches $900. That makes it five times as dear as silver, at $30 an ounce.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Viewing figures for the final were treble those of last year, the broadcaster said: 9.2 million "
            "tuned in, up from 4.6 million."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The lynx population has increased tenfold, from 94 animals in 2002 to 470 last year, the "
            "conservation group said."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Teenagers are four times as likely to vape as adults. The survey of 9,000 people found that 16 "
            "percent of teenagers had vaped in the past month; among adults the figure was 8 percent."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Last season Rovers drew crowds of 6,000 on average. This season’s gates, at 18,000, are double "
            "that."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "A heavily armed group seized 1.5 tonnes (1,500 pounds) of silver from a train outside Zacatecas, "
            "prosecutors said."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "Crews had to climb 2,400 feet — 1,230 metres — to the wreck, said Sgt. Paula Reyes, and then carry"
            " the two survivors down in the dark."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The Oslo-listed group bought the trawler for 90 million kroner ($8.4 million) and paid another 45 "
            "million kroner ($6.9 million) for its quota, it said."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "HANOI - Vietnam's biggest dairy said quarterly revenue was 15.6 trillion dong ($624 million). "
            "Profit came to 2.5 trillion dong, or $150 million, up a fifth."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "Ski jumper Anna Rist, 1.62 metres (5 feet 9 inches) tall, landed at 104 metres.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Wind gusts of up to 130kph (110mph) were recorded at the lighthouse.",
    ),
    (
        "conversion",
        "2024-06-12",
        "It takes 120 litres (52 gallons) of milk to make a wheel of the cheese, which weighs 40 kg.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Overnight lows of 23 degrees Fahrenheit (5 degrees Celsius) killed the blossom.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The meteorite weighs 15.4 pounds. That is 9 kilograms, which makes it the largest found in the "
            "state."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "The boat is 42 feet long, or 17.8 metres.",
    ),
    (
        "conversion",
        "2024-06-12",
        "A typical flat of 90 square metres, some 1,400 square feet, rents for €2,000.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The runner set off on the 100-mile (120-km) race at dawn.",
    ),
    (
        "conversion",
        "2024-06-12",
        "Rain dumped 10 centimetres, nearly eight inches, on the town in an hour.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Millions missing from school dinner fund\n\nA bursar has been charged after £48,000 vanished from a "
            "fund for school dinners in Carlow, police said on Friday."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Dozens of homes in the valley were destroyed when the dam gave way. By nightfall surveyors had "
            "counted 1,870 destroyed homes, and were not done."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "The ministry will hand 600,000 students a laptop worth $400, at a total cost of $2.4 billion, "
            "officials said."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "The lottery sold 20 million tickets at $3 each, taking in $600 million.",
    ),
    (
        "scale",
        "2024-06-12",
        "Billions of dollars were pledged at the summit. In all, donors promised $310 million.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Flooding forced thousands from their homes in Essenburg. The mayor’s office said 240 people had "
            "been evacuated in all."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "The first bridge collapsed in 1987. Twelve years later, in 2004, a second one opened beside the "
            "ruins."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "She married in 1990 and divorced six years later, in 2001.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "The ceasefire was signed on 3 May. It broke down five days later, on 21 May, when shells hit the "
            "port."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The 24-hour strike will run from 6 a.m. on Monday to 6 p.m. on Monday, the union said.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The inquiry has sat for 18 months. It opened in January 2024 and closed its doors in April 2024.",
    ),
    (
        "calendar",
        "2024-06-12",
        "He spent nine years in exile, between 1979 and 1982, before the amnesty let him home.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The 14-day quarantine began on 1 May and was lifted on 8 May.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Mr Haldane, 61, was born in 1948 in Perth, and has run the ferry since he was a boy.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Her tenure of three years, from March 2014 to March 2021, was the longest of any editor.",
    ),
    (
        "calendar",
        "2024-06-12",
        "After 27 years, from 1969 to 1986, the factory fell silent.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The summit is on Wednesday, 14 June 2023, and Thursday, 16 June 2023.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Officials meet on Thursday, June 13, 2024, and again on Friday, June 23, 2024.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The king, crowned in 1901, died in 1926 after a reign of 40 years.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The two-hour concert started at 7:30 p.m. and ended at 11:30 p.m., neighbours complained.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "It took firefighters eight hours to put out the blaze. The alarm was raised at 3 a.m. and the all-"
            "clear given at 6 a.m."
        ),
    ),
    (
        "calendar",
        "2023-10-25",
        (
            "Rail passengers have been warned to expect disruption next month when engineers replace a bridge "
            "outside Carrow. No trains will run through the junction on Wednesday, 14 November 2023, between "
            "5am and midnight, with coaches laid on instead. The work, which costs £3.8m, was postponed from "
            "the summer because a pair of ospreys was nesting on a signal gantry."
        ),
    ),
    (
        "calendar",
        "2023-08-21",
        (
            "Playwright Desmond Falk, whose savage comedies filled West End theatres for a generation, died at "
            "his home in Deal on Sunday at the age of 81. Born in Hackney in March 1951, the son of a tailor, "
            "he left school without a qualification and wrote his first hit in a launderette. It ran for three "
            "years. He is survived by his fourth wife and two sons."
        ),
    ),
    (
        "calendar",
        "2019-05-29",
        (
            "Have your say on the new bus lanes\n\nTown planners are inviting comments on bus lanes along the "
            "Parade. The 30-day consultation opens on 3 June and closes on 17 June, and drop-in sessions will "
            "be held at the library. Shopkeepers fear losing their parking bays. Transport convener Fraser "
            "Logie said that a similar scheme in Leith had cut journey times by six minutes."
        ),
    ),
    (
        "calendar",
        "2022-07-18",
        (
            "Eleven tourists dangled above the gorge for five hours on Sunday when the cable car at Monte "
            "Lurano stuck. It came to a halt at 10:15 a.m. with a bang, said one of them, a dentist from Ohio, "
            "and it was 1:15 p.m. by the time it moved again and all were let out. They had shared two bottles "
            "of water. The operator blamed a frayed sensor wire."
        ),
    ),
    (
        "calendar",
        "2021-01-15",
        (
            "Sworn in on the capitol steps under a cold sun, Governor Wes Lattimer opened a four-year term that"
            " starts in January 2021 and runs out in January 2027. He is the first independent to hold the "
            "office. Around 600 guests, down from 5,000 last time because of the virus, watched from folding "
            "chairs set six feet apart."
        ),
    ),
    (
        "conversion",
        "2020-01-06",
        (
            "Darts champion vows to slim down\n\nWorld champion Gaz “The Boiler” Prewett has promised his doctor "
            "that he will lose weight before he defends his title. The Yorkshireman tips the scales at 23 stone"
            " (98kg) and has been told to cut out pies. “I’ll miss them more than the trophy,” he said. He "
            "pocketed £500,000 at the Palace on New Year’s Day."
        ),
    ),
    (
        "conversion",
        "2023-09-07",
        (
            "Serbia’s towering center Vuk Maletić, who stands 6 feet 8 inches (1.83 meters) tall, was the "
            "difference in the quarterfinal against Latvia on Wednesday, pulling down 14 rebounds and blocking "
            "five shots. Serbia led by as many as 21. The semifinal, in front of what is expected to be a "
            "capacity crowd of 12,500, is on Friday in Manila."
        ),
    ),
    (
        "conversion",
        "2021-02-18",
        (
            "Rescuers on skis were searching on Thursday for two climbers missing on the Karasu ridge, which "
            "runs for 75 kilometres (57 miles) along the Tajik frontier. Helicopters were grounded by wind. The"
            " pair, experienced alpinists from Poznań, last made contact by satellite phone at 4:10 a.m. on "
            "Tuesday, when they reported that a tent had blown away."
        ),
    ),
    (
        "conversion",
        "2024-02-14",
        (
            "BENGALURU, Feb 14 (Wire) - India’s Sagarika Foods reported a third-quarter profit of 4.15 billion "
            "rupees ($50.0 million) on Wednesday, ahead of estimates. Costs rose as edible oil prices firmed. A"
            " one-off charge of 830 million rupees ($16.0 million) related to the shutdown of its biscuit plant"
            " in Nashik, where 1,100 people had worked."
        ),
    ),
    (
        "ratio",
        "2022-04-13",
        (
            "Shareholders in the housebuilder are being urged to vote down its pay report next week.\n\nChief "
            "executive Piers Hallam received £2.4m in 2021, or 125 times the £32,000 earned by the median "
            "employee, according to a note from the advisory firm Proxy Watch. The company said most of it was "
            "tied to targets that had been met. Mr Hallam’s predecessor left in 2018 with a Land Rover."
        ),
    ),
    (
        "ratio",
        "2019-08-26",
        (
            "BOISE, Idaho — Canyon Ridge School District opened Monday with 96 teachers and 2,016 students, its"
            " superintendent said, one teacher for every 14 students. Last year’s levy passed by a wide margin."
            " But kindergarten rooms in two buildings have leaking roofs, and the district is still short three"
            " bus drivers."
        ),
    ),
    (
        "ratio",
        "2021-11-03",
        (
            "Yes campaigners had money on their side but lost anyway. The committee backing the stadium tax "
            "reported spending $1.8 million on mailers, television and a mascot. Its opponents, a coalition of "
            "librarians and small landlords, got by on $620,000. “They outspent us more than five to one and "
            "the voters saw right through it,” said the coalition’s treasurer, Hank Delacroix-Moore."
        ),
    ),
    (
        "ratio",
        "2024-03-12",
        (
            "Men are three times as likely as women to fall asleep at the wheel, a road safety charity reported"
            " on Tuesday. In its survey of 4,004 drivers, 12.4 per cent of the men admitted having nodded off "
            "at least once, compared with 6.2 per cent of the women. The charity wants more lay-bys with coffee"
            " stalls on trunk roads."
        ),
    ),
    (
        "scale",
        "2019-05-15",
        (
            "Millions of dollars went missing from the teachers’ pension fund while it was run by a former "
            "beauty queen, a special audit has established. The auditors put the amount that disappeared under "
            "her at $640,000, most of it spent at hotels in Reno. She denies wrongdoing. Retirees packed a "
            "hearing room in Carson City on Wednesday and were told their checks were safe."
        ),
    ),
    (
        "scale",
        "2022-08-30",
        (
            "Every one of the country’s 4.6 million pensioners will receive a one-off payment of €250 in "
            "October to help with heating. The measure, agreed after a nine-hour cabinet meeting, will cost the"
            " treasury €11.5bn, according to the social affairs ministry. Opposition leader Katrin Holzer "
            "derided it as a sticking plaster. Gas storage is 83 per cent full."
        ),
    ),
    (
        "scale",
        "2025-02-03",
        (
            "The Union government will borrow Rs 1.2 lakh crore, that is Rs 1.2 billion, from the market in the"
            " next quarter, the Finance Ministry said in a statement. Yields on the 10-year paper eased four "
            "basis points. Dealers at two state-run banks said the supply was lighter than feared, and that "
            "foreign funds had been buyers since Friday."
        ),
    ),
    (
        "scale",
        "2024-10-10",
        (
            "Hundreds laid off as furniture plant shuts\n\nThe Brayline furniture plant in Galax locked its doors "
            "for good on Wednesday, and its workers were told not to come back. A notice the company sent to "
            "the state employment commission gives the number of people let go as 64, all of them at Galax. The"
            " plant opened in 1958. “My mama worked here, and her mama,” said upholsterer Tammy Goad."
        ),
    ),
]
CONSISTENT = [
    (
        "ratio",
        "2024-06-12",
        (
            "The reservoir will store 36 million litres. It is to have three times the volume of the existing "
            "one, which can take 12 million."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "Applicants outnumbered jobs by five to one, with 2,480 people going for 496 posts.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The developer spent $2.4 million on the campaign. The residents had $800,000. “They outspent us "
            "three to one,” said Ms Varga."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Smokers were three times as likely to fall ill as non-smokers, the study found: 15.9 percent of "
            "them did, against 5.3 percent of the others."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Sales of electric bikes have doubled since 2019, the trade body said. Shops sold 120,000 last "
            "year, up from 60,000 in 2019."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The number of foxes in the city has trebled in ten years. In 2013 rangers counted 410; last autumn"
            " they counted 1,230."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "The fine of $90,000 was nine times the $10,000 that prosecutors had asked for.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The Danish firm employs 480 people, half as many as its Swedish rival, which has 960.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The hospital saw 1,840 cases of flu in January, more than twice last January's 871.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The tower will be 240 metres high, twice the height of the cathedral, at 120 metres.",
    ),
    (
        "ratio",
        "2024-06-12",
        "A ticket costs 90 crowns, up from 30 crowns, meaning the fare has tripled.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The fish weighed 14 pounds 8 ounces (6.6 kg).",
    ),
    (
        "conversion",
        "2024-06-12",
        "Temperatures will reach 104 degrees Fahrenheit, or 40 degrees Celsius, on Sunday.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The pipeline spilled 4,000 barrels (168,000 gallons) of oil into the creek.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "Net income was 620 million reais ($124 million) in the quarter, the bank said on Thursday. "
            "Provisions for bad loans rose to 250 million reais ($50 million)."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Thousands of dead fish washed up on the shore. Wardens counted 4,860 of them by Tuesday evening, "
            "all carp."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "The minister spent millions on a new office, papers show. The final bill for the work was £4.6m.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Some 2.2 million households will get a rebate of £150 in April. The Treasury put the cost at "
            "£330m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The 10-day festival opens on 2 August and closes on 11 August.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "Passengers were stuck in the lift for three hours. The doors jammed at 9:30 a.m. and firefighters "
            "freed them at 12:30 p.m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The brewery celebrates its 150th anniversary this year. It was founded in 1874 by two brothers.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The painter, who was born in 1902 and died in 1961 at the age of 59, left few letters.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Ms Bell led the firm for 12 years, joining in 2001 and leaving in 2013.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Membership has tripled in five years. The club had 410 members in 2019 and has 1,230 today.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Last year 84 cyclists were killed, half as many again as in 2021, when 56 died.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The price of eggs has doubled, to $4.80 a dozen from $2.40 in January.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The glacier lost 8 feet (2.4 m) of ice in July.",
    ),
    (
        "calendar",
        "2024-06-12",
        "A seven-year lease that was signed in 2015 ran out in 2022.",
    ),
    (
        "calendar",
        "2024-06-12",
        "Fifty years ago, in 1974, the last tram ran.",
    ),
    (
        "calendar",
        "2024-06-12",
        "For three decades, from 1990 to 2020, he ran the choir.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Hundreds attend rally\n\nAbout 900 people attended the rally against the bypass on Sunday, police "
            "said."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "A levy of £12 on each of the 3.5 million flats would bring in £42m a year.",
    ),
    (
        "scale",
        "2024-06-12",
        "A cheque for Rs 12 lakh was handed over; the 1.2 million rupees will pay for a well.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Dozens die in ferry disaster\n\nAt least 24 people died when a ferry sank off the coast on Friday, "
            "officials said."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The number of measles cases has more than doubled in a year. Health officials logged 1,100 cases "
            "between January and June, compared with 480 in the same months of 2023."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "Foreign workers at the yard earn half of what locals do: €5 an hour against €10.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Millions missing from school dinner fund\n\nA bursar has been charged after £4.8m vanished from a "
            "fund for school dinners in Carlow, police said on Friday."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "Hundreds of millions of dollars were pledged at the summit. In all, donors promised $310 million.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "The first bridge collapsed in 1987. Twelve years later, in 1999, a second one opened beside the "
            "ruins."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The king, crowned in 1901, died in 1926 after a reign of 25 years.",
    ),
    (
        "calendar",
        "2024-06-26",
        (
            "The inquest into the deaths of three firefighters will open on Monday, 9 September 2024, at "
            "Nottinghurst Coroner’s Court, a pre-inquest review was told yesterday. It is expected to last five"
            " weeks. Senior coroner Dr Lorraine Peake said that 61 witnesses would be called. The men died when"
            " a warehouse roof came down on them."
        ),
    ),
    (
        "calendar",
        "2023-05-23",
        (
            "Parma’s oldest ice-cream parlour is marking its centenary this week with free cones for anyone "
            "over 90. It was in May 1923 that Ettore Bassi, a furloughed railwayman, wheeled his first cart on "
            "to the square. His great-granddaughter Chiara now runs the place, and the recipe for pistachio, "
            "she says, has never been written down. On Sunday the queue stretched for 200 metres."
        ),
    ),
    (
        "calendar",
        "2025-02-12",
        (
            "The defence contractor’s former accountant spent eleven years on the run, from 2013 to 2024, "
            "before a barber in Asunción recognised him from a wanted poster. On Wednesday a jury in Norfolk, "
            "Virginia, found him guilty on 14 counts of wire fraud. He faces up to 20 years on each. Sentencing"
            " is expected in the spring."
        ),
    ),
    (
        "conversion",
        "2019-01-30",
        (
            "Schools across northern Manitoba stayed shut on Wednesday as the wind chill touched minus 40 "
            "Celsius (minus 40 Fahrenheit), cold enough to freeze exposed skin in minutes. In Thompson a water "
            "main burst, coating three blocks in ice. Tow-truck dispatcher Arlene Moosomin said her phone had "
            "rung 240 times before lunch."
        ),
    ),
    (
        "conversion",
        "2022-10-04",
        (
            "A US conservation group has bought an 80-hectare (198-acre) stretch of cloud forest in western "
            "Ecuador, where two species of frog thought extinct were found alive in 2020. The seller, a cattle "
            "rancher, accepted $310,000. Guards recruited in the nearest village will patrol it on horseback, "
            "said the group’s director for the Andes, Ximena Toapanta."
        ),
    ),
    (
        "conversion",
        "2024-07-23",
        (
            "The penthouse that once belonged to the disgraced financier sprawls over 10,000 square feet (930 "
            "square metres) and three floors. A hedge fund manager from Connecticut is understood to have "
            "signed for it last week at $41 million, a record for Brickell Bay. Monthly charges run to $19,000."
            " It comes with a wine cellar and a panic room."
        ),
    ),
    (
        "ratio",
        "2025-02-05",
        (
            "Plans for a 52,000-seat stadium on the old gasworks site were waved through by councillors on "
            "Tuesday night, to loud applause from the gallery. It will have twice the capacity of the club’s "
            "present home, which holds 26,000. Neighbours fear for their parking. The bill, put at £430m, will "
            "be met by the American owners."
        ),
    ),
    (
        "ratio",
        "2021-09-01",
        (
            "Competition to train as a midwife has never been so fierce. Hopefuls outnumbered places by nearly "
            "nine to one this autumn, the admissions service said, with 4,310 people chasing 486. Three "
            "universities closed their books in January. “I cried in the car park,” said Chloe Adeyemi, 19, "
            "from Stockport, of the day her offer arrived."
        ),
    ),
    (
        "ratio",
        "2023-06-20",
        (
            "Steel made with hydrogen is much cleaner, a study in a materials journal confirms. Emissions at "
            "the pilot furnace in Luleborg averaged 0.19 tonnes of carbon dioxide for each tonne of metal. That"
            " is a tenth of the 1.9 tonnes typical of a coal-fired works, though the electricity needed would "
            "light a small town. Researchers followed the plant for 14 months."
        ),
    ),
    (
        "scale",
        "2020-08-24",
        (
            "Thousands of holidaymakers were ordered off campsites along the Gironde coast on Sunday as a "
            "forest fire bore down on the dunes. In all, 3,870 people spent the night in gymnasiums and a "
            "casino, the prefecture said. No one was reported injured. Some 250 firefighters, backed by two "
            "Canadair planes, were battling the flames."
        ),
    ),
    (
        "scale",
        "2023-12-14",
        (
            "The Enforcement Directorate on Thursday attached properties worth Rs 75 lakh in connection with "
            "the chit fund case. The flats and a car, valued at 7.5 million rupees by a court-appointed "
            "assessor, belong to the firm’s absconding director, Subhash Mandloi. Over 400 depositors, many of "
            "them retired railway employees, have lodged complaints in Ujjain."
        ),
    ),
    (
        "scale",
        "2021-05-24",
        (
            "Insulating social housing on the estate plan’s timetable will not come cheap. Ministers accept "
            "that 12,500 flats must be done by 2030, at £32,000 each, and have set aside the full £400 million."
            " Tenants’ groups want to know where people will live meanwhile. In Glasgow, said organiser Morag "
            "Tulloch, one block has been behind scaffolding since 2017."
        ),
    ),
]
UNRELATED = [
    (
        "ratio",
        "2024-06-12",
        "The new model has three times the range of the old one and costs £42,000, against £35,000.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Across Europe, twice as many men as women are in prison. The jail at Lund holds 140 inmates and "
            "employs 120 guards."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Twice as many women as men signed up for the course, and 340 people came to the open day, 120 of "
            "them with children."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "The bakery has doubled its floor space. It sold 3,000 loaves on Saturday and 2,500 on Sunday.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Traffic doubled in May. The council spent £300,000 on signs and £450,000 on lights.",
    ),
    (
        "ratio",
        "2024-06-12",
        "He is twice the age of his rival and has won 14 titles to her three.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The trail is 12 km (4 miles of it on boardwalks) and opens at eight.",
    ),
    (
        "conversion",
        "2024-06-12",
        "The truck carries 900 kg and does 25 miles to the gallon.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "He sold the house for €400,000 ($520,000 at the rate of the day) in 2008 and now asks €600,000 "
            "($660,000)."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "The trip costs £500 ($80 less than last year) and takes six hours.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "Thousands marched through the capital against the law. Police arrested 34 people for blocking a "
            "bridge."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "A firm that sells millions of phones a year was told to pay $90,000 to a former engineer.",
    ),
    (
        "scale",
        "2024-06-12",
        "Hundreds of homes lost power in Arden. In nearby Welbeck 12 homes were flooded.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The council met on Monday and set the vote for 14 March, a public holiday.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The band, formed in 1985, marks the 20th anniversary of its second album with a tour.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "He opened the shop in 1990 and closed it in 2010. He is serving a three-year sentence for tax "
            "fraud."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "The five-day match begins on 3 July. The season ends on 20 September.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The flight left at 9 a.m. and landed at 4 p.m. local time after 13 hours in the air.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Wolves outnumber bears in the park by three to one. Rangers fined 45 visitors last year and turned"
            " back 12 more."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The senator outspent her rival four to one. She has $3m in the bank and a house worth $1.2m, "
            "records show."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "Men are twice as likely as women to die of the disease. Of those tested in the spring, 14 per cent"
            " of nurses and 11 per cent of doctors were infected."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "House prices have tripled in the valley since 2005. The estate agent has 12 branches today, up "
            "from eight in 2005, and sold 360 homes last year."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        "The choir has doubled in size since 2010. It raised £4,000 for charity last year, up from £3,500.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The museum drew 90,000 visitors, three times as many as its rival, which has 40 staff.",
    ),
    (
        "ratio",
        "2024-06-12",
        "The festival drew double the crowd of last year. Tickets cost £45, against £38 in 2023.",
    ),
    (
        "ratio",
        "2024-06-12",
        "Exports doubled in value and imports rose to 80 tonnes from 60 tonnes.",
    ),
    (
        "ratio",
        "2024-06-12",
        "She earns twice what her brother does. Her flat cost $400,000 and his $350,000.",
    ),
    (
        "conversion",
        "2024-06-12",
        (
            "The river rose to 7.2 metres, about two metres above the level at which, 9 feet lower, boats tie "
            "up."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "The firm paid £1m ($1.9m) for the boat in 2007. It was sold last week for £800,000 ($1m).",
    ),
    (
        "conversion",
        "2024-06-12",
        "The lake is 200 feet deep and covers 12 square kilometres (the town could fit in it four times).",
    ),
    (
        "calendar",
        "2024-06-12",
        "The three-day conference starts on Monday and the council's summer break runs out on 26 July.",
    ),
    (
        "calendar",
        "2024-06-12",
        (
            "Hikers were trapped on the ledge for seven hours on Monday. The village bus leaves at 4 p.m. and "
            "comes back at 6:30 p.m."
        ),
    ),
    (
        "calendar",
        "2024-06-12",
        "Work on the dam started in 1961 and ended in 1967. It took two years to fill the lake.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The actor, born in 1931, was 64 when his daughter, who was born in 1975, went on stage.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The flight took 14 hours. It left Lagos at 7 a.m. and touched down in Tokyo at 1 p.m.",
    ),
    (
        "calendar",
        "2024-06-12",
        "She was jailed for six years on Monday. The trial began on 3 June and ended on 28 June.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The six-week course opens on 1 July. Applications, which opened on 1 May, close on 20 June.",
    ),
    (
        "calendar",
        "2024-06-12",
        "He has led the union for 20 years and worked at the plant since 1994.",
    ),
    (
        "scale",
        "2024-06-12",
        "Dozens of cars were damaged by hail. The town has 5,600 registered cars.",
    ),
    (
        "scale",
        "2024-06-12",
        "The fund manages billions of dollars. It lost $4.2 million on the deal.",
    ),
    (
        "scale",
        "2024-06-12",
        "The ministry ordered 80 million masks at 25 cents each. It spent $200 million on hospitals.",
    ),
    (
        "scale",
        "2024-06-12",
        "Hundreds of birds nest on the cliff. In the bay below, a ranger found 12 dead gulls.",
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The mayor has doubled the number of patrols. Burglaries fell to 210 from 300 in the same period, "
            "and 14 officers were commended."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "She won three times as many votes as in 2019, when 12 candidates stood. Turnout was 61,000, "
            "against 58,000."
        ),
    ),
    (
        "ratio",
        "2024-06-12",
        (
            "The lynx population has increased tenfold. The group planted 94 hectares of cork oak in 2002 and "
            "470 last year."
        ),
    ),
    (
        "conversion",
        "2024-06-12",
        "Overnight the mercury fell to 23 degrees Fahrenheit (5 degrees lower than the record).",
    ),
    (
        "conversion",
        "2024-06-12",
        "The rider covered 180 km (two laps of 90) before the hail, which was the size of 1.5 inch marbles.",
    ),
    (
        "scale",
        "2024-06-12",
        (
            "The lottery sold 20 million tickets at $3 each. It paid out $600 million in prizes over the past "
            "decade."
        ),
    ),
    (
        "scale",
        "2024-06-12",
        "Thousands of fans queued through the night. Just 450 of them got tickets.",
    ),
    (
        "scale",
        "2024-06-12",
        "Dozens of people were arrested on Friday. By Sunday 1,300 had been questioned.",
    ),
    (
        "calendar",
        "2024-06-12",
        "The king reigned from 1901 to 1926. His 30-year marriage ended in 1931.",
    ),
    (
        "calendar",
        "2024-01-18",
        (
            "The directors met on Tuesday to sign off the merger and will put it to investors at a special "
            "meeting on 29 February, a leap day. If three quarters agree, the two brewers will become one in "
            "the summer. Combined, they own 71 pubs. Neither set of workers has been told where the head office"
            " is going to be."
        ),
    ),
    (
        "calendar",
        "2022-04-26",
        (
            "Folk singer Maeve Tierney turns 70 next month and will celebrate with a concert at the Olympia, "
            "the hall where she made her debut in 1974. Proceeds go to the lifeboats. Her guitar, a battered "
            "instrument built in Galway in 1938, was stolen from a taxi in March but turned up, unharmed, at a "
            "car boot sale."
        ),
    ),
    (
        "conversion",
        "2022-05-17",
        (
            "On a single charge the seaplane flew 480 km (180 km more than its predecessor managed) before "
            "splashing down off Bergen, its maker said on Tuesday. Norwegian regulators hope to see all "
            "domestic flights electrified by 2040. Test pilot Ragnhild Moe said the loudest thing on board had "
            "been the kettle."
        ),
    ),
    (
        "conversion",
        "2025-03-04",
        (
            "Ounce for ounce the mule is still the army’s best porter. A grown animal weighs some 900 pounds "
            "and will haul 70 kg of ammunition up a goat track for ten hours, said Captain Ewan Strathie of the"
            " veterinary corps, which retired its last pack string in 1975 and may now bring one back. Drones "
            "have been tried; they do not like fog."
        ),
    ),
    (
        "ratio",
        "2023-09-14",
        (
            "The electric version of the Corvo has twice the power of its petrol sibling and, at $48,000 "
            "against $31,000, will not suit every pocket. It reaches 60mph in 5.1 seconds. Road noise is well "
            "suppressed, though rear headroom is tight for anyone above six feet. Deliveries are promised for "
            "November."
        ),
    ),
    (
        "ratio",
        "2020-08-13",
        (
            "Nationally, three times as many women as men apply to read veterinary science. Results day was a "
            "quieter affair than usual at Thornbury Sixth Form, where staff handed out 212 envelopes from "
            "behind a screen and 96 leavers logged in from home. Principal Hugh Arkwright praised “a cohort "
            "that never got its prom”."
        ),
    ),
    (
        "scale",
        "2023-02-08",
        (
            "In the hill town of Samandere hundreds were feared buried under a collapsed apartment block. Forty"
            " kilometres to the east, where the shaking was gentler, the governor’s office put the number of "
            "dead at 14 and said all but one of the roads were passable. Teams from nine countries are on their"
            " way. Snow is forecast."
        ),
    ),
    (
        "scale",
        "2021-07-20",
        (
            "A crypto exchange that handles billions of dollars in trades every day has been fined $750,000 for"
            " failing to check who its customers were. The penalty, imposed by the Gibraltar regulator on "
            "Tuesday, is its first. The firm, set up in a flat above a launderette in 2016, said it had hired "
            "60 compliance staff and “drawn a line”."
        ),
    ),
]


@pytest.mark.parametrize(("check", "published", "text"), INCONSISTENT)
def test_flags_what_does_not_fit(check, published, text, nlp):
    assert check in {f.check for f in analysis(text, nlp, published).findings if f.flagged}


@pytest.mark.parametrize(("check", "published", "text"), CONSISTENT)
def test_ticks_what_fits(check, published, text, nlp):
    found = analysis(text, nlp, published).findings
    assert check in {f.check for f in found}
    assert not [f for f in found if f.flagged]


@pytest.mark.parametrize(("check", "published", "text"), UNRELATED)
def test_flags_nothing_where_numbers_only_seem_related(check, published, text, nlp):
    flagged = [f for f in analysis(text, nlp, published).findings if f.flagged]
    assert not flagged, f"{check}: {flagged}"
