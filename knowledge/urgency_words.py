"""Words by which people say that there is danger now, and words that speak against it. Folded; see phrases.py."""

# Danger and now in one: enough by themselves.
ACUTE = """
    levend .. verbranden; steken .. aan de; steekt .. aan de; in brand gestoken; in brand te steken; in brand steken;
    aangestoken; staat blauw van de rook; schroeilucht; brandlucht; kortsluiting in; amper ademen; nauwelijks ademen;
    niet meer ademen; moeilijk ademen; hapt naar adem; keel dicht; keel dichtknijp*; dichtknijpt; naar de keel; in
    eigen buik; in zijn buik; in haar buik; in de rug gestoken; neergeslagen; bewusteloos geslagen; doodgeslagen;
    aangereden; overreden; van de weg gedrukt; van de weg gereden; onder .. gekomen; spoorbrug; afscheid genomen;
    afscheidsbrief; afscheidsbericht; klemgezet; klem gezet; ingesloten door; laten haar er niet uit; laten hem er niet
    uit; laten ons er niet uit; laat ons er niet uit; kan niet meer weg; kunnen niet meer weg; durven niet meer naar
    buiten nu; komen ons halen; komt mij doodmaken; komt me doodmaken; komt haar doodmaken; weer slaan; wil ons
    verbranden; opgesloten en gaat; met lonten; brandbommen; handgranaat; gasbrander; rifle; shotgun; gunman; masked;
    dringen .. het; dringen .. binnen; stormen .. binnen; stormt .. binnen; breken .. open; breekt .. open; forceren de
    deur; forceert de deur; ruiten gaan eruit; ramen gaan eruit; ruiten sneuvelen; ruit gesneuveld; terwijl ik dit typ;
    tegen de deur gebonsd; gebonsd; gaslucht; gaslek; gas lekt; lekt gas; gas opengedraaid; gaskraan open; ruikt ..
    gas; ruikt .. naar gas; ruikt .. hele .. naar gas; ruiken .. gas; stinkt .. gas; co-melder; koolmonoxidemelder; in
    brand; in lichterlaaie; lichterlaaie; in de fik; in de hens; vlam gevat; er is brand; brand uitgebroken; brand bij;
    brand in; brand op; brand naast; uitslaande brand; brand gesticht; vlammen; vuurzee; rook op de; rook in de; rook
    in het; rook uit; rook onder; rook trekt; hangt .. rook; vol rook; zwarte walm; walm uit; brandt .. fles; fles
    brandt; brandende fles; sprinkler gaat af; brandalarm gaat af; on fire; is burning; full of smoke; smoke in; smoke
    on; there is smoke; in smoke; smell gas; lighter; ademt niet; ademt gek; ademt nog; ademt nauwelijks; ademt zwaar;
    geen adem; krijgt geen lucht; krijgt .. geen lucht; geen lucht meer; bewusteloos; buiten bewustzijn; buiten westen;
    bewegingloos; roerloos; levenloos; niet wakker te krijgen; krijgen .. niet wakker; niet meer wakker; bewoners
    reageren niet; mensen reageren niet; reageert nergens op; reageert niet meer en; reageert niet meer de; niet
    aanspreekbaar; zakt weg; lippen .. blauw; geen hartslag; hartaanval; hartstilstand en; gereanimeerd; reanimeren;
    bloedt; bloeden; bloedend; bloedende; veel bloed; plas bloed; bloed onder; vol bloed; onder het bloed; not
    breathing; unconscious; bleeding; gaat springen; wil .. van .. springen; dreigt .. springen; dreigt te springen;
    zegt dat hij springt; zegt dat ze springt; zegt dat zij springt; ze springt; hij springt; springen van; springen
    uit; springt van; springt uit; te springen; op het spoor; op spoor; op de rails; over de reling; op de vensterbank;
    hangt uit het raam; hangt aan .. balkon; eind aan zijn leven; eind aan haar leven; einde aan zijn leven; einde aan
    haar leven; zelfmoord plegen; pleegt zelfmoord; opgehangen in; zich opgehangen; zich verhangen; ophangen aan;
    benzine over; pillen .. ingenomen; pillen geslikt; pillen genomen; gif gegeten; *gif gegeten; gif genomen; haar
    polsen; zijn polsen; going to jump; wants to jump; dader .. nog binnen; dader .. binnen; dader .. nog in; dader ..
    rond; dader .. voortvluchtig; nog op de vlucht; loopt .. met een mes; loopt .. met een bijl; staat .. met een mes;
    met een mes op de; met een mes in de hand; mes in .. hand; mes vast; mes getrokken; trekt een mes; zwaait met een
    bijl; zwaaien met een mes; op zijn keel; op haar keel; op zijn eigen keel; tegen .. keel; with a knife; with a gun;
    wordt .. bedreigd met; met een mes bedreigd; bedreigt ons; bedreigt mij; bedreigt haar; bedreigt mensen; bedreigt
    iedereen; bedreigt de; bedreigt een; neergestoken; neergeschoten; wordt gestoken; is gestoken en; steekt om zich
    heen; wordt geschoten; schoten gehoord; schoten gelost; te schieten op; schiet op mensen; schiet op kinderen; te
    schieten; er wordt gevochten; wordt .. gevochten; aan het vechten; slaan elkaar; slaat me; slaat mij; slaat haar;
    slaat om zich heen; slaat alles; slaat iedereen; slaat op de; slaan op de; op de ramen te; kort en klein; door het
    lint; te lijf; wordt .. geslagen; wordt .. geschopt; wordt .. mishandeld; deelt klappen; mensen aan; valt ons aan;
    valt haar aan; vallen ons aan; worden aangevallen; wordt aangevallen; rijdt in op; rijdt .. in op; ingereden op;
    wurgt; vermoordt; vermoorden; doodmaakt; dood gaat maken; gaat haar doden; houdt een mes; houdt .. vast met; sleept
    haar; sleuren; aan haar haren; eruit komen slepen; gooien .. stenen; gooit .. stenen; gooie .. stene; stenen ..
    door; stenen naar; bakstenen; gooien met vuurwerk; gooien met stenen; gooien met flessen; flessen gooit; flessen
    naar binnen; kick in the door; trying to kick; trying to get in; breaking in; breaking the windows; threatening us;
    is threatening; attacking; need help now; trapt .. deur in; trappen .. deur in; voordeur .. ingetrapt; deur .. uit
    getrapt; deur .. ingeramd; ramt .. deur; rammen; beukt; beuken; ingebeukt; proberen .. binnen te; probeert ..
    binnen te; binnengedrongen; bestormen; bestormd; binnengestormd; indringer*; poort gaat open; hekken gaan om; hek
    gaat om; hek omgegooid; over .. hek klimmen; klimmen over; stroomt vol; omsingeld; omsingelen; terugkomen met
    benzine; met fakkels; gijzelt; gegijzeld; gijzeling; gijzelaar*; meegesleurd; busje getrokken; bus getrokken; auto
    getrokken; auto gesleurd; klemgereden; locked in; are trapped; durf niet te typen; durf niet hardop; ik verstop me;
    we verstoppen ons; wij verstoppen ons; ik schuil; kind .. vermist; kind .. zoek; kind is weg; kinderen .. vermist;
    kinderen .. zoek; meisje .. vermist; meisjes .. vermist; jongen .. vermist; jongens .. vermist; zoontje is weg;
    dochtertje is weg; zoontje kwijt; dochtertje kwijt; peuter .. vermist; peuter .. kwijt; peuter .. weg; kleuter ..
    kwijt; kleuter .. weg; missing child; child is missing; nergens vinden; verdrinkt; drenkeling; te water geraakt;
    uit de vijver; uit vijver; in het kanaal gevallen; in de vijver gevallen; in het water gevallen; explosie gehoord;
    ontploffing gehoord; knal gehoord; verdacht pakket*; verdachte koffer; bommelding; draden eruit; het tikt; stort
    in; komt naar beneden; staat op instorten; buiten kennis; blauw aangelopen; schuim op; zakt in elkaar; in elkaar
    gezakt; in elkaar gestort; epileptische aanval; hartstilstand nu; krijgt een hartaanval; verslikt; voor de trein;
    wil dood; ik wil dood; wil niet meer leven; eind aan te maken; einde aan te maken; stapt eruit met; doorgesneden;
    snijdt zich; strop om; strop in; ligt in het water; drijft in; gekapseisd; rookvergiftiging; vonken; dijk breekt;
    boom op het; dak waait; muur komt; kapotte fles; gebroken fles; zwaar vuurwerk naar; vuurwerk naar binnen;
    vuurwerkbom; nitraat; cobra's; zuur in; kopstoot; vastgebonden; vastgehouden tegen; houdt haar vast; houdt hem
    vast; laat haar niet los; laat hem niet los; in een auto geduwd; in een busje geduwd; in een auto getrokken;
    aangerand; wordt verkracht; overvallen door; wordt overvallen; wordt belaagd; worden belaagd; wordt gewurgd; wordt
    achterna; rent achter; zit achter ons aan; zit achter haar aan; achterna met; komt door het raam; klimt .. naar
    binnen; klimt door; klimmen .. naar binnen; klimt over; zijn aan het inbreken; in huis en; trapt de deur; trappen
    de deur; schopt de deur; schoppen de deur; komen de trap op; komt de trap op; bonken op; bonkt op; bonzen op; bonst
    op; rammelt aan; rammelen aan; loopt helemaal uit de hand; loopt nu uit de hand; gaat helemaal mis; gaat nu mis;
    rellen in; worden bekogeld; wordt bekogeld; bekogelen; eieren en flessen; nog niet thuis en; niet op school
    aangekomen; hostage; kidnapped; drowning; has a knife; has a gun; shooting at; they are outside; at the door now;
    breaking the door; stabbed; on the roof and; set fire; set on fire; gas leak; not responding; collapsed; schiet op
    de; schiet op het; schiet met een; wordt ontvoerd; is ontvoerd; krijgt stuipen; aan het stikken; zwaait .. met een
    mes; zwaait .. met een bijl; aan de buitenkant van het balkon; op de rand van het dak; op de rand van het balkon;
    overdosis genomen; heeft een overdosis; hangt over de reling; springt van het balkon; gaat mij slaan; komt me
    halen; komt mij halen; komt haar halen met
"""
# What the danger is. These need a sign of now, or each other.
DANGER = {
    "wapen": """
        mes; messen; broodmes; vleesmes; keukenmes; slagersmes; zakmes; hakmes; stanleymes*; steekwapen*; dolk;
        machete*; *bijl; hamer; moker; koevoet*; breekijzer*; een krik; *knuppel; *knuppels; een stok; stokken; *staaf;
        *staven; kettingen; scherf; scherven; glasscherf; schaar vast; een schaar; schroevendraaier; *pistool; *geweer;
        *wapen; *wapens; gewapend*; kruisboog; *buks; revolver; *granaat; geschoten; schoten; kogelhuls; benzine;
        spiritus; aansteker; jerrycan*; molotov*; petflessen; brandbom*; rookbom*; explosief; explosieven; poederbrief;
        poeder; pepperspray; traangas; zoutzuur; stoelpoten; bivakmuts*; gehelmd*; fakkels; strijkijzer; koekenpan; een
        touw; een strop; knife; knives; axe; hammer; petrol; gasoline; bomb; shots; weapon*; priem; scheermes;
        boksbeugel; katapult; taser; golfclub; hockeystick; hooivork; kettingzaag; jachtgeweer; kalasjnikov; pijl en
        boog; stoeptegel*; thinner; terpentine; lucifers; lawinepijl*; machine gun; kogelhulzen; flessen met; a gun;
        bricks
    """,
    "geweld": """
        slaat; klappen; schopt; schoppen; ingetrapt; ingeslagen; bonkt; bonken; gebonk; gestoken; doodgestoken;
        steekpartij; schietpartij; gevecht; gevochten; vechten; vechtpartij; knokpartij; verkracht; aangevallen;
        aanvallen; belaagt; belaagd; belagen; vuurwerk; smijt; smijten; bekogel*; gezwaaid; gericht op; tegen de muur
        gedrukt; raam gegooid; van de trap; mishandelt; doodmaken; doodsteken; gegil; gillen; gilt; krijsen; krijst;
        schreeuwt; schreeuwen; schreeuwe; schelden; laat .. niet gaan; rammelen; fighting; beating; stabbed; attack;
        screaming; stompt; stompen; sleurt; sleept; wurgen; worstelen; ontvoering; rellen; escaleert; hitting;
        punching; loopt uit de hand; in elkaar geslagen; heeft .. geslagen; gooit met; gooien met; gooit naar; gooien
        naar; gooit .. naar; gooien .. naar; gooit stenen; gooit flessen; blokkeren; blokkeert de
    """,
    "dreiging": """
        bedreigt; dreigt zich; dreigt alles; dreigt iedereen; dreigt de boel; verhaal te halen; eer te herstellen;
        eerwraak; stalker; achtervolgd; achtervolgt; wordt .. gevolgd; naar het leven; niets meer te verliezen; rondjes
        om; adres achterhaald; heeft haar gevonden; hebben haar gevonden; niet meer naar huis; niet naar huis; onderweg
        hiernaartoe; onderweg naar haar; zijn onderweg met; op weg naar de; komen haar halen; dan is het afgelopen;
        weet waar .. woont; uitgehuwelijkt; meegenomen naar; niemand weg mag; laat niemand; roept om hulp; om hulp;
        threatening; stalking; is coming for; doodmaken; dood maken; kapot maken; kapotmaken; iets aandoen; wat
        aandoen; wacht haar op; staat haar op te wachten; opgewacht; op te wachten; will kill; kill
    """,
    "brand of gas": """
        brand; brandt; brandende; rook; rookontwikkeling; smeult; brandmelding; brandalarm; koolmonoxide; ammoniak;
        gasflessen; gasfles; explosie; ontploft; ontploffing; kortsluiting; instorten; ingestort; aardbeving; hangt
        half; losgerukt; loopt vol; water tot; fire; smoke; explosion; smeulen; brandlucht; rooklucht; burning
    """,
    "letsel": """
        gewond; gewonde; gewonden; zwaargewond; bloed; onwel; flauwgevallen; steekwond*; schotwond*; snijwonden;
        verdronken; brandwonden; handen verbrand; vergiftigd; gebroken kaak; spoedeisende hulp; suicide; suicidaal;
        zelfmoord; op het dak; op .. dak; van .. dak; paniekaanval; leeft nog; ligt op de grond; ligt onder aan;
        duizelig; prikkende ogen; wounded; injured; blood; suicidal; epilep*; hyperventil*; ademnood; weeen;
        vruchtwater; onderkoeld; gebroken arm; gebroken been; gebroken neus; zelfdoding; suicidale; misselijk en; zijn
        misselijk; valt flauw; krijgt een beroerte; bevalt nu; wordt blauw
    """,
    "ingesloten": """
        opgesloten; ingesloten; gebarricadeerd; barricaderen; verschanst; verstopt in; verstopt zich; verscholen;
        verschuilen; onder het bed; deur op slot; deuren op slot; deur is op slot; deuren zijn dicht; deuren dicht; kan
        niet weg; kunnen niet weg; kan er niet uit; kunnen er niet uit; komen er niet uit; geen kant op; niet naar
        buiten; zit vast tussen; in de lift vast; lift zit vast; deur gaat niet open; deur zit dicht; doet niet open;
        doet .. niet meer open; doet niemand open; zit er nog iemand; zitten er nog; licht uitgedaan; fluisterend;
        fluistert; trapped; hiding; doors are locked; komt niet weg; durft niet weg; vastgehouden; sleutel omgedraaid;
        cannot get out; can't get out; niemand gaat naar buiten
    """,
    "vermist": """
        niet thuisgekomen; mensen niet gezien; neemt nu niet meer op; neemt niet meer op; voogd neemt niet op; laatst
        gezien; vermist; spoorloos; zien ze niet meer; zien hem niet meer; we zoeken; zijn we kwijt; missing
    """,
    "belegerd": """
        voor het huis; voor et huis; voor de school; bij de gymzaal; staan beneden; staat beneden; staan buiten; buiten
        staan; er .. omheen; nog binnen; nog hier; zitten .. binnen; zitte .. binne; kinderen binnen; kinderen zijn
        binnen; gaat niet weg; gaan niet weg; menigte; ontruimen of; evacueren; rent door; lopen naar de units; ze zijn
        hier; in haar huis zijn; in mijn huis; naar de voordeur; aan de voordeur; bij de ingang; voor de ingang; voor
        het gemeentehuis; bij de voordeur; onder het raam
    """,
}
# Who, where and how: nothing by itself, but together they make danger more likely.
HINTS = {
    "wie": """
        kerel; vent; dronken; gemaskerd; gemaskerde; hooligans; relschoppers; groep mannen; groep jongens; groepje
        mannen; mannen voor; haar ex; mijn ex; zijn ex; aanvaller; aanvallers; twee mannen; drie mannen; vier mannen;
        vijf mannen; drunk; mob
    """,
    "waar": """
        deur; deuren; voordeur; nooddeur; achterdeur; kamerdeur; badkamerdeur; ruit; ruiten; raam; ramen; hek; poort;
        schuifpui; portieren; vensterbank; kanaal; vijver; op het dak; front door; back door
    """,
    "hoe het is": """
        fluistert; fluisterend; schuilen; doodsbang; huilt; huilend; trilt; paniek; overstuur; buiten zinnen; rennen;
        gillend; schreeuwend; scheldt; woedend; razend; kotsen; braken; grote ruzie; keel; hysterisch; crying; scared;
        rent weg; rent rond; rennen weg; ligt op de grond; zitten klem; zit klem; iedereen is bang; ze is bang; bloedt
    """,
    "wie helpt": """
        politie; brandweer; agent; beveiliger; beveiliging; bhv; bhv'er; meldkamer; police
    """,
}
# Surely at this moment.
NOW = {
    "hulp is gebeld": """
        politie .. onderweg; politie rijdt; politie komt; politie .. gebeld; politie .. gewaarschuwd; politie .. nog
        niet; me .. nog niet; 112 .. gebeld; 112 .. bellen; 112 .. wacht; al gebeld; al gebelt; brandweer .. gebeld;
        brandweer .. onderweg; brandweer is er; brandweer komt; brandweer .. nog niet; brandweer .. minuten; ambu;
        hulpdienst; hulpdiensten; nog niet ter plaatse; er komt niemand; niemand komt; der komp nieman; kom nu; kom
        snel; stuur iemand; stuur .. politie; kunt u bellen; wie belt; wie bel ik; wie moet .. bellen; ik bel; collega
        belt; netbeheerder komt; de andere lijn; mens aan de lijn; emergency; noodgeval; police says; police is coming;
        called the police; fire brigade; fire engine; send somebody; send someone; somebody help; politie zegt .. min;
        politie zegt .. niets gebeurd; ambulance .. onderweg; ambulance .. gebeld; ambulance komt; bel me terug aub;
        bel me nu; bel mij nu; bel me direct
    """,
    "op dit moment": """
        op dit moment; zojuist; zonet; daarnet; net binnen; hebben net; heeft net; er net; er is net; deze minuut; this
        minute; right now; het is nu; nu direct; nu iemand; nu een man; staan nu; staat nu; zit nu; loopt nu; lopen nu;
        rijdt nu; slaat nu; er nu; nu boven; nu beneden; kwart over; min geleden; minuten geleden; ik live; terwijl ik
        dit; terwijl ik; net uit getrapt
    """,
}
# Perhaps at this moment, perhaps at the spot.
MAYBE_NOW = {
    "nu": """
        nu; now; acuut; direct; meteen; vandaag; vanavond; vanmiddag; minuten; nog steeds; net; al een uur; over twee
        uur; in paniek; is not here yet; hier is; is hier; snel; spoed
    """,
    "ter plaatse": """
        ik sta; ik zit; ik lig; ik hoor; ik zie; ik ruik; ik praat met; ik hou; ik houd; ik rij; ik heb haar aan; sta
        ik; zit ik; we horen; wij horen; we zitten; we zien; wij staan; we staan; wij zitten met; wij zitten in; zit
        naast me; zit bij mij; zit in onze; staat hier; staan hier; hier in het pand; hier een; portier hier; aan de
        telefoon; aan de lijn; staat er iemand; staan er; er staat; er staan; er loopt; op de gang; in de gang; in de
        hal; in het portiek; portiek; voor de deur; aan de deur; in de badkamer; in de douche; in de wc; op de stoep;
        op straat; in de straat; op het grasveld; op de galerij; parkeerplaats; in pyjama; in .. pyjama; op het balkon;
        in het trappenhuis; huismeester belt; concierge; in de kelder; alleen thuis; ik ben alleen; ligt op; ligt in;
        ligt een; er ligt; i am in; we are in; in the kitchen; at the reception
    """,
    "hulpvraag": """
        help; wat moet ik; wat moeten wij nu; wat moeten we nu; wat moeten .. doen; wat doe ik; wat doen we met; wat
        verder; wat eerst; wat nog meer; wie moet ik nog meer; wie moeten wij nog meer; houden we ze; naar binnen of;
        iedereen binnen; naar binnen sturen; waar breng ik; waar laat ik; waar kan zij vanavond; wat zeg ik; zeg maar
        wat; let op; what must; what else; please; alstublieft; binnen het uur; mogen ze straks; mag iemand naar
        binnen; en nu; wat nu
    """,
}
# A sentence with one of these speaks of another time, of a place far away or of no time at all.
ELSEWHEN = """
    gisteren; gister; gisteravond; gisternacht; eergisteren; vorige; vorig; afgelopen; destijds; weken geleden; maanden
    geleden; jaar geleden; jaren geleden; dagen geleden; lang geleden; indertijd; in de nacht van; oudjaar;
    jaarwisseling; oud en nieuw; last night; last week; last month; yesterday; maandag; dinsdag; woensdag; donderdag;
    vrijdag; zaterdag; zondag; dinsdagavond; vrijdagavond; morgen; volgende; komende; januari; februari; maart; april;
    mei; juni; juli; augustus; september; oktober; november; december; stel; als er; als het; als iemand; als een
    bewoner; als een huurder; mocht; indien; scenario; draaiboek; oefening; oefenen; ontruimingsoefening; protocol;
    hypothetisch; voor het geval; voorkomen; training; na de brand; sinds de brand; van de brand; de steekpartij; de
    schietpartij; de vechtpartij; het gevecht; de aanval; de explosie; de ontploffing; een zelfmoordpoging; syrie;
    aleppo; homs; damascus; libie; irak; afghanistan; eritrea; somalie; middellandse; elke; iedere; inmiddels;
    zogenaamd; van vreugde
"""
# The sentence tells what happened: danger in it counts for half.
TOLD = """
    stond; stonden; lag; lagen; was; waren; werd; werden; kreeg; had; kwam; kwamen; ging; zat; vannacht; vanochtend;
    vanmorgen; omdat
"""
# Signs that it is over, announced, or a question about rules.
AGAINST = {
    "het is voorbij": """
        aangifte; opgepakt; aangehouden; overgeplaatst; niemand gewond; ongedeerd; nazorg; evaluatie; evalueren;
        verzekering; verzekeraar; schade; wie betaalt; bleek; blijkt; gelukkig; recherche; loos alarm; iedereen lacht;
        niets aan de hand; excuses; zit vast de dader; dader zit vast; hij zit nu vast; geen spoed; geen 112; geen
        gevaar; niets gebeurd; opgelost; toneel; nepbloed; speelgoed*; incidentformulier; wie ruimt op; weer rustig; is
        hij rustig; op wie verhalen; gesloopt
    """,
    "het is aangekondigd": """
        aangekondigd; kondigt; oproep; roepen op; over .. weken; over .. maanden; over .. dagen; verwacht*; morgen;
        volgende; tomorrow; next week; vergadering; demonstratie; optocht
    """,
    "het gaat over regels of ervaringen": """
        scenario; draaiboek; oefening; oefenen; ontruimingsoefening; protocol; calamiteit*; hypothetisch; voor het
        geval; voorkomen; risico; theoretisch; training; workshop; cursus; hoe herken; hoe ga je; hoe organiseer*; hoe
        lang; hoe krijgen; bestaat er; bestaat dat; hebben jullie; heeft iemand; zijn er; ervaringen; tips; voorbeeld;
        lijstje; eisen; norm; regels; huisregels; verplicht; verplichting; beleid; wettelijk; artikel; keuring;
        gekeurd; afgekeurd; controle; inspectie; rookmelder*; brandveilig*; brandmelders; brandmeldinstallatie;
        brandmeldcentrale; brandblussers; cijfers; hoeveel; rapport; krant; journalist; raadsvragen; fractie; scriptie;
        klopt het; is het juist; waarom; mag een; mag je; mag iemand die; gebiedsverbod; voorlichting; mogelijk
    """,
    "het gaat over geld of papieren": """
        kosten; kost; vergoed*; begroting; budget; per uur; betaal*; betalen; toeslag*; *toeslag; huur; huurprijs;
        *huur; contract; contracten; procedure; bezwaar; termijn; aanvraag; *aanvraag; vergunning; vergunningen;
        *vergunning; taakstelling; brp; ind; inschrijving; inschrijven; uitkering; bijstand; kinderbijslag; subsidie;
        verordening; regeling; besluit; beschikking; formulier; formulieren; brieven; prestatieafspraken;
        bestemmingsplan; nareis; koppeling; bsn
    """,
}
