"""Word lists for reading place names in free text. All words are folded the way `knowledge.text.fold` folds them."""

from knowledge.municipality import PROVINCES as _PROVINCES
from knowledge.place_names import key_of
from knowledge.text import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Place names that are also a Dutch word, a surname or a fragment: in running text they need a cue.
ORDINARY = _folded(
    """andel annen arkel assen asten axel bavel beek beers bergen best beringe borger borne brakel breugel bunde buren
    deil delden delft deest dieren dongen doorn driel druten duiven echt ede elshout elst emmen emst epe epse erp
    esch espel gassel geffen gieten goes goor grave gulpen haaren hank haps haren heeg heerle herpen heusden hoorn
    horst houten huizen hulst hulten jisp kampen kapelle kilder klimmen kotten laren leek leende leens leiden lemmer
    leunen lieren linne lisse lith lomm losser lutten made malden megen meteren middelaar mill millingen mook neede
    norg nuth oene olst ommel ommen ommeren oranje oss philippine putte putten reek rekken reuver riel rijen roden
    roggel rolde ruinen sluis soest son stein stroe tegelen teuge thorn tiel tricht uden urk varik veen velp
    venhuizen vinkel vlist voorhout voorst waarder wamel wedde weert wehl wierden wierum wilp wouw zalk zegge zetten
    zoelen zwaag heeze helder bilt capelle krimpen loenen marne wolden edam"""
)
# Never meant as a place when written in lower case, whatever stands before them.
NEVER_LOWER_CASE = _folded(
    """annen assen beek beers bergen best buren dieren duiven echt gieten grave haren helder horst houten huizen hulten
    kampen klimmen kotten laren leek leende leiden lemmer lieren lutten made malden megen meteren middelaar oranje
    putten rekken reuver rijen roden rolde ruinen son tegelen thorn veen waarder waterland wedde weert westland wilp
    zegge zetten zoelen halfweg overberg kapelle wolden kruisland maasland erp reek wouw borger elst goor doorn
    hoofddorp heuvelrug landhorst nieuwstadt hooghalen westbroek driehuis desteeg deklomp dekrim deheen demortel
    derips delier derijp dehaag dekoog dewestereen delutte demoer dezilk denhout denham dengoorn tzand tharde venhuizen
    veenhuizen zuidplas"""
)
# Ordinary words one letter away from a name: never read as a misspelling.
NOT_A_MISSPELLING = _folded(
    """achten anderen appelboom beelden beiden bellen beugel boedel boeken bommel border bomen brachten buiten burger
    bussen dachten derden deuren dienen dieper dingen durven eieren fouten garanderen geiten gelden geleden geleend
    gelezen groeide groene hekken heldere helpen herken heuren holder houden huilen hutten jongen kanten kappen
    katten kelder kernen kijken kinder kinderen korten kosten lampen lasser leidend letten leven liegen liepen
    lieten liever lossen luizen meedoen meiden melden melder meteen mochten muizen ochtend overheen overloop punten
    regelen rieten ruiken ruilen ruimen ruiten schamen schapen school stellingen tellingen tijdje trekken tuinen
    tulpen tussen velden verhuizen vielen vieren voelen vonden voorschot voorschotten vormen waarde wederom werden
    wijken wilden winkel woorden worden zeiden zitten zoeken zuiden zwaarder zussen landerij kamers kamer kampten
    waterlanden noordelijk groningse utrechter amsterdams rotterdams haagse brabantse drentse zeeuwse limburgse
    leidse delftse wierde wonden maart maarten rheumen renders westen oosten noorden ouders oude boeren hoeven heren
    doelen dalen wegen"""
)
# Words that say "the municipality itself": "gemeente X", "griffie van X".
OWN_CUES = _folded(
    """gemeente gem gemeentes gemeenteraad gemeentehuis gemeentewerf gemeentekantoor stadhuis stadskantoor raadhuis
    raad college griffie griffier burgemeester wethouder wethouders burgerzaken wijkteam wijkteams woonteam afdeling
    afd team fractie raadslid cda vvd pvda d66 groenlinks sp cu sgp pvv christenunie municipality motie coalitie
    oppositie gemeentesecretaris commissie dorpsraad consulent beleidsmedewerker inkomensconsulent"""
)
GREETINGS = _folded("groet groeten groetjes gr grt mvg vriendelijke hoogachtend namens dank bedankt alvast gegroet")
FIRST_PERSON = _folded("wij we ons onze ik hier our us")
# "Mag Oss dat?", "Hoe doet Assen dat?": words that open a sentence and may stand before an ordinary name.
OPENING_WORDS = _folded(
    """als dat en maar mag kan moet heeft is wil doet maakt krijgt gaat hoe waarom wanneer wat wie waar stel omdat toen
    nu ook zou zal kent geldt vraagt neemt heel nabij near overweegt hoort valt biedt werkt rekent houdt betaalt"""
)
# "Assen wil instappen": verbs that make the name before them a municipality.
CLOSING_VERBS = _folded(
    """heeft wil kan mag moet doet krijgt gaat vraagt zegt wacht rekent trekt biedt zoekt werkt stelt houdt kent
    betaalt weigert neemt geeft overweegt stuurt schrijft plaatst huisvest meldt"""
)
# "dorpshuis X", "kern X": the noun before makes the name a place.
PLACE_NOUNS = _folded(
    """dorpshuis dorp stad plaats kern wijk sporthal station school kerk bibliotheek corporatie woningbouw regio
    omgeving locatie vluchtelingenwerk vwn buurt politie stichting dorpskrant ziekenhuis haven azc"""
)
PLACE_PREPOSITIONS = _folded("in te uit van naar bij voor rond vanuit nabij richting tot door near of from")
PERSON_TITLES = _folded("mevrouw mevr mw mvr meneer mijnheer dhr heer familie fam drs ir dr")
KINSHIP = _folded("collega buurman buurvrouw tante oom client cliente gezin broer zus juf meester dokter")
# Names often seen as "Karin van X" that are not ordinary words.
SURNAMES = _folded(
    """amerongen amersfoort arnhem asperen barneveld bemmel bergeijk deurne deventer diemen dinther dordrecht eersel
    gemert gennep hasselt hattem heeswijk helmond leeuwen nispen nunspeet oirschot oosterhout ravenstein rhenen
    someren tilburg valkenburg vianen voorthuizen wageningen waalwijk woerden zutphen zandvoort breda venlo dalen"""
)
ALSO_A_PROVINCE = _folded("groningen utrecht")
PROVINCES = _folded("friesland fryslan drenthe overijssel flevoland gelderland zeeland brabant limburg")
GOVERNMENT_SEATS = _folded("denhaag thehague")  # often means the national government
RECEPTION_PLACES = _folded("terapel")  # often means the national reception centre
ONE_WORD_ANSWERS = _folded("best echt")
BELONGING = _folded("in te als bij gemeente gem de uit")
LINKS = _folded("van de in te uit met gemeente")  # between a cue and the name
MUNICIPALITY = _folded("gemeente gem")
LOWER_CASE_CUES = _folded("gemeente gem in uit naar vanuit")
ARTICLES = _folded("de het een der den ter ten geen deze die dit dat zijn haar")
PROVINCE_CUES = _folded("provincie provincies prov provinciale staten gs ps gedeputeerde provinciehuis")
ABBREVIATIONS = _folded("gem gr mvg afd mevr mvr mw dhr fam drs ir dr prov buurgem rb bijv bv")
COMPASS = _folded("noord oost zuid west midden noordoost noordwest zuidoost zuidwest")
# Words that make the place somebody else's: another municipality, a court, a reception centre, a school.
OTHERS_CUES = _folded(
    """buurgemeente buurgemeenten buurgemeentes buurgem rechtbank rb hof gerechtshof provincie provinciehuis
    gedeputeerde zoals bijvoorbeeld bijv bv overgenomen voormalig destijds evenals"""
)
TAKEN_OVER = _folded("overgenomen")
INSTITUTES = _folded("universiteit university hogeschool veiligheidsregio ggd pi roc")
RELATIONS = _folded(
    """broer zus zusje oom tante neef nicht vriend vriendin familie ouders vader moeder zoon dochter oma opa kennis
    kennissen baan werk"""
)
LIKENED = _folded("zoiets net plaatsen gemeenten steden evenveel")  # "net als X"
ELSEWHERE_CUES = _folded(
    """azc azcs opvang noodopvang opvanglocatie coa ind pol aanmeldcentrum naar uit asielzoekerscentrum dan met"""
)
# The province behind a name: "Hengelo (O)", "Bergen (NH.)", "Laren (Gld)".
_SHORT_PROVINCES = {
    "Groningen": "gr gn",
    "Fryslân": "fr frl friesland",
    "Drenthe": "dr",
    "Overijssel": "o ov",
    "Flevoland": "fl",
    "Gelderland": "gld",
    "Utrecht": "u ut utr",
    "Noord-Holland": "nh",
    "Zuid-Holland": "zh",
    "Zeeland": "z zl zld",
    "Noord-Brabant": "nb brabant",
    "Limburg": "l lb",
}
PROVINCE_SUFFIXES = {short: name for name, shorts in _SHORT_PROVINCES.items() for short in shorts.split()} | {
    key_of(name): name for name in _PROVINCES
}
