"""Words by which people say that there is danger now, and words that speak against it. Folded; see phrases.py."""

# Danger and now in one: enough by themselves.
ACUTE = """
    gaslucht; gaslek; gas lekt; lekt gas; ruikt .. gas; ruikt .. naar gas; ruikt .. hele .. naar gas; ruiken .. gas; gas geroken;
    co-melder; koolmonoxidemelder; in brand; in de fik; brandt .. uit; er is brand; brand uitgebroken; brand bij; brand in; brand op;
    uitslaande brand; vlammen; rook op de; rook in de; rook in het; rook uit; rook onder; rook komt; rook trekt; hangt .. rook;
    vol rook; on fire; is burning; full of smoke; smoke in; smoke on; there is smoke; in smoke; smell gas;
    ademt niet; ademt gek; ademt nog; ademt nauwelijks; ademt niet meer; bewusteloos; buiten bewustzijn; niet wakker te krijgen;
    niet meer wakker; reageren niet; reageert niet; reageert nergens op; niet aanspreekbaar; lippen .. blauw; geen hartslag;
    gereanimeerd; reanimeren; bloedt; bloeden; bloedend; bloedende; doodgebloed; hevig bloed; not breathing; unconscious; bleeding;
    gaat springen; wil springen; dreigt te springen; dreigt van; zegt dat hij springt; zegt dat ze springt; zegt dat zij springt;
    ze springt; hij springt; springen .. verdieping; springen van; springen uit; springt van; springt uit; van de galerij te;
    van het dak te; van het balkon te; op het spoor; op spoor; op de rails; buitenkant van het balkon; over de reling; eind aan zijn leven;
    eind aan haar leven; einde aan zijn leven; einde aan haar leven; zelfmoord te plegen; pleegt zelfmoord; benzine over;
    pillen .. ingenomen; pillen geslikt; pillen genomen; overdosis; haar polsen; zijn polsen; going to jump; wants to jump;
    dader .. nog binnen; dader .. binnen; dader .. nog in; dader .. rond; dader .. voortvluchtig; dader .. vrij; nog op de vlucht;
    loopt .. met een mes; loopt .. met een bijl; staat .. met een mes; zit .. met een mes; met een mes op de; met een mes in de;
    zwaait met een mes; zwaait met een bijl; zwaaien met een; mes op zijn keel; mes op haar keel; op zijn eigen keel; with a knife; with a gun;
    wordt .. bedreigd met; met een mes bedreigd; met een wapen; met wapens; bedreigt ons; bedreigt mij; bedreigt haar; bedreigt mensen;
    neergestoken; neergeschoten; wordt gestoken; steekt om zich heen; wordt geschoten; schoten gehoord; schoten gelost; schiet met; schiet op mensen;
    schiet op kinderen; schieten op mensen; er wordt gevochten; wordt .. gevochten; aan het vechten; vechten met; vechten in;
    slaat .. met een; slaan .. met een; slaat op de; slaan op de; slaan elkaar; slaat me; slaat mij; slaat haar; slaat zijn; slaat om zich heen;
    slaat alles; kort en klein; door het lint; te lijf; wordt .. geslagen; wordt .. geschopt; wordt .. mishandeld; valt mensen aan; valt ons aan;
    valt haar aan; vallen ons aan; worden aangevallen; wordt aangevallen; rijdt in op; rijdt .. in op; wurgt; kneep haar keel; vermoordt;
    gooien .. stenen; gooit .. stenen; gooie .. stene; stenen .. door; stenen naar; stenen op; bakstenen; gooien met; gooit met;
    kick in the door; trying to kick; trying to get in; breaking in; breaking the windows; threatening us; attacking;
    trapt .. deur in; trappen .. deur in; deur ingetrapt; voordeur .. ingetrapt; deur .. uit getrapt; ingeramd; ramt .. deur; rammen; beukt; beuken;
    ingebeukt; op de ramen; op de deur te; op de deuren; proberen .. binnen te; probeert .. binnen te; dringen .. binnen; binnengedrongen; bestormen;
    bestormd; binnengestormd; poort gaat open; hekken gaan om; hek gaat om; hek omgegooid; hekken omver; over .. hek klimmen; klimmen over;
    stroomt vol; omsingeld; omsingelen; staan om .. heen; terugkomen met benzine; met fakkels; gijzelt; gegijzeld; gijzeling; ontvoerd; klemgereden;
    locked in; are trapped; durf niet te typen; durf niet hardop; kind .. vermist; kind .. zoek; kind .. kwijt; kinderen .. vermist;
    kinderen .. zoek; meisje .. vermist; meisjes .. vermist; jongen .. vermist; jongens .. vermist; peuter .. vermist; peuter .. kwijt; peuter .. weg;
    kleuter .. kwijt; kleuter .. weg; baby .. weg; missing child; child is missing; verdrinkt; verdrinken; te water; uit de vijver; uit vijver; uit het water gehaald;
    explosie gehoord; ontploffing gehoord; knal gehoord; verdacht pakket*; verdachte koffer; bommelding; stort in; staat op instorten
"""
# What the danger is. These need a sign of now, or each other.
DANGER = {
    "wapen": """
        mes; messen; hakmes; keukenmes; zakmes; steekwapen*; machete*; bijl; hakbijl; hamer; koevoet*; breekijzer*; een krik; knuppel; knuppels;
        honkbalknuppel*; een stok; stokken; ijzeren staaf; staaf; staven; kettingen; scherf; glasscherf; stanleymes*; schroevendraaier; pistool;
        geweer; vuurwapen*; wapen; wapens; gewapend*; kruisboog; luchtbuks; alarmpistool; granaat; handgranaat; geschoten; schoten; kogelhuls;
        benzine; jerrycan*; molotov*; petflessen; brandbom*; rookbom*; explosief; explosieven; poederbrief; poeder; pepperspray; traangas;
        zoutzuur; bivakmutsen; gehelmd*; fakkels; strijkijzer; koekenpan; een touw; knife; knives; gun; axe; hammer; petrol; bomb; shots; weapon*
    """,
    "geweld": """
        schopt; schoppen; ingetrapt; uit getrapt; ingegooid; bonkt; bonken; gebonk; gestoken; doodgestoken; steekpartij; schietpartij; gevecht;
        gevochten; vechten; vechtpartij; knokpartij; geslagen; verkracht; aangevallen; aanval; belaagt; belaagd; belagen; vuurwerk; smijt; smijten; bekogelen;
        bekogeld; bekogelt; gezwaaid; gericht op; tegen de muur; raam gegooid; van de trap; mishandelt; vermoorden; doodmaken; doodsteken; gegil; gillen; gilt;
        krijsen; krijst; te schreeuwen; schreeuwt; schreeuwen; schreeuwe; laat .. niet gaan; fighting; beating; stabbed; attack; screaming
    """,
    "dreiging": """
        bedreigt; dreigt zich; dreigt alles; dreigt iedereen; verhaal te halen; eer te herstellen; eerwraak; stalker; achtervolgd; wordt .. gevolgd; naar het leven;
        niets meer te verliezen; rondjes om; adres achterhaald; niet meer naar huis; niet naar huis; onderweg hiernaartoe; onderweg naar haar; zijn onderweg met;
        komen haar halen; dan is het afgelopen; haar vermoord; weet waar .. woont; uitgehuwelijkt; meegenomen naar; threatening; stalking; is coming for
    """,
    "brand of gas": """
        brand; brandt; rook; rookontwikkeling; smeult; brandmelding; brandalarm; koolmonoxide; ammoniak; gasflessen; gasfles; explosie; ontploft; ontploffing;
        kortsluiting; instorten; ingestort; aardbeving; hangt half; losgerukt; loopt vol; staat onder; water tot; fire; smoke; explosion
    """,
    "letsel": """
        gewond; gewonde; gewonden; zwaargewond; bloed; onwel; flauwgevallen; steekwond*; schotwond*; snijwonden; verdronken; brandwonden; handen verbrand;
        vergiftigd; gebroken kaak; spoedeisende hulp; suicide; zelfmoord; op het dak; op .. dak; van .. dak; paniekaanval; leeft nog; ligt op de grond; duizelig;
        jeuk; prikkende ogen; wounded; injured; blood; suicidal
    """,
    "ingesloten": """
        opgesloten; gebarricadeerd; barricaderen; verschanst; verstopt in; verstopt zich; verscholen; verschuilen; onder het bed; deur op slot; deuren op slot;
        deur is op slot; deuren zijn dicht; deuren dicht; kan niet weg; kunnen niet weg; kan er niet uit; kunnen er niet uit; komen er niet uit; niet naar buiten;
        zit vast tussen; in de lift vast; lift zit vast; deur gaat niet open; doet niet open; doet .. niet meer open; doet niemand open; gaat naar buiten;
        zit er nog iemand; trapped; hiding; doors are locked
    """,
    "vermist": """
        niet thuisgekomen; mensen niet gezien; neemt nu niet meer op; neemt niet meer op; voogd neemt niet op; laatst gezien; vermist; spoorloos
    """,
    "belegerd": """
        voor het huis; voor et huis; voor de school; bij de gymzaal; staan beneden; staat beneden; staan buiten; buiten staan; er .. omheen; nog binnen; zitten .. binnen;
        zitte .. binne; kinderen binnen; kinderen zijn binnen; gaat niet weg; gaan niet weg; menigte; ontruimen of; evacueren; rent door; lopen naar de units;
        ze zijn hier; in de tuin; naar de voordeur
    """,
}
# Surely at this moment.
NOW = {
    "hulp is gebeld": """
        politie .. onderweg; politie rijdt; politie komt; politie .. gebeld; politie .. gewaarschuwd; politie zegt; politie .. nog niet; me .. nog niet;
        112 .. gebeld; 112 .. bellen; al gebeld; al gebelt; brandweer .. gebeld; brandweer .. onderweg; brandweer is er; brandweer komt; brandweer .. nog niet;
        ambulance; hulpdiensten; nog niet ter plaatse; er komt niemand; niemand komt; der komp nieman; kom nu; kom snel; stuur iemand; stuur .. politie; bel me; kunt u bellen;
        wie belt; wie bel ik; wie moet .. bellen; ik bel; collega belt; netbeheerder komt; de andere lijn; mens aan de lijn; police says; police is coming;
        called the police; fire brigade; fire engine; send somebody; send someone; somebody help
    """,
    "op dit moment": """
        op dit moment; zojuist; zonet; daarnet; net binnen; hebben net; heeft net; er net; net uit; net de; deze minuut; this minute; right now; het is nu; nu direct;
        live; nu met; nu iemand; nu een man; staan nu; staat nu; zit nu; is nu; zijn nu; loopt nu; lopen nu; rijdt nu; slaat nu; er nu; nu boven; nu beneden; kwart over; over een uur
    """,
}
# Perhaps at this moment, perhaps at the spot.
MAYBE_NOW = {
    "nu": """
        nu; now; acuut; direct; meteen; vandaag; vanavond; vanmiddag; minuten; nog steeds; net; al een uur; sinds vanmiddag; over twee uur; in paniek; is not here yet
    """,
    "ter plaatse": """
        ik sta; ik zit; ik lig; ik hoor; ik zie; ik ruik; ik praat met; sta ik; zit ik; we horen; wij horen; we zitten; wij zitten met; wij zitten in; zit naast me; zit bij mij; staat hier;
        staan hier; hier in het pand; aan de telefoon; aan de lijn; staat er iemand; staan er; er staat; er staan; op de gang; in de gang; in de hal; in het portiek; portiek; voor de deur;
        aan de deur; in de badkamer; in de wc; op de stoep; op straat; op de galerij; parkeerplaats; in pyjama; in .. pyjama; op het balkon; in het trappenhuis; huismeester belt;
        concierge; in de kelder; alleen thuis; ik ben alleen; ligt op; ligt in; ligt een; er ligt; i am in; we are in; in the kitchen
    """,
    "hulpvraag": """
        help; wat moet ik; wat moeten wij nu; wat moeten we nu; wat moeten .. doen; wat doe ik; wat verder; wat eerst; wat nog meer; wie moet ik nog meer; wie moeten wij nog meer;
        houden we ze; naar binnen of; iedereen binnen; naar binnen sturen; waar breng ik; waar laat ik; waar kan zij vanavond; wat zeg ik; zeg maar wat; let op; what must; what else;
        please; binnen het uur; mogen ze straks; mag iemand naar binnen; en nu; wat nu
    """,
}
# A sentence with one of these speaks of another time, of a place far away or of no time at all.
ELSEWHEN = """
    gisteren; gister; gisteravond; gisternacht; eergisteren; vorige; vorig; afgelopen; destijds; geleden; indertijd; toen; in de nacht van; oudjaar; jaarwisseling;
    oud en nieuw; last night; last week; last month; yesterday; maandag; dinsdag; woensdag; donderdag; vrijdag; zaterdag; zondag; morgen; volgende; komende; januari; februari;
    maart; april; mei; juni; juli; augustus; september; oktober; november; december; stel; als er; als het; als iemand; als een; mocht; indien; scenario; draaiboek;
    oefening; oefenen; ontruimingsoefening; protocol; hypothetisch; voor het geval; voorkomen; training; de brand; de steekpartij; de schietpartij; de vechtpartij;
    het gevecht; de aanval; de explosie; een zelfmoordpoging; syrie; aleppo; homs; damascus; libie; irak; afghanistan; eritrea; somalie; middellandse
"""
# Signs that it is over, announced, or a question about rules.
AGAINST = {
    "het is voorbij": """
        aangifte; opgepakt; aangehouden; overgeplaatst; niemand gewond; ongedeerd; nazorg; evaluatie; verzekering; verzekeraar; schade; wie betaalt; bleek; blijkt; gelukkig; recherche;
        loos alarm; iedereen lacht; niets aan de hand; excuses; dader zit vast; hij zit nu vast; geen spoed; geen 112; niets gebeurd; opgelost; toneel; nepbloed; speelgoed*; incidentformulier
    """,
    "het is aangekondigd": """
        aangekondigd; kondigt; oproep; roepen op; over .. weken; over .. maanden; over .. dagen; verwacht*; morgen; volgende; tomorrow; next week
    """,
    "het gaat over regels of ervaringen": """
        scenario; draaiboek; oefening; oefenen; ontruimingsoefening; protocol; calamiteit*; hypothetisch; voor het geval; voorkomen; risico; theoretisch; training; workshop;
        cursus; hoe herken; hoe ga je; hoe organiseer*; bestaat er; bestaat dat; hebben jullie; heeft iemand; zijn er; ervaringen; tips; voorbeeld; lijstje; eisen; norm; regels;
        huisregels; verplicht; verplichting; vergunning; vergunningen; beleid; wettelijk; artikel; keuring; gekeurd; controle; inspectie; rookmelder*; brandveilig*; brandmelders;
        brandmeldinstallatie; brandmeldcentrale; brandblussers; cijfers; hoeveel; rapport; krant; journalist; raadsvragen; fractie; scriptie; begroting; budget; kosten; per uur;
        klopt het; is het juist; waarom; mag een; mag je; gebiedsverbod; voorlichting; contract; procedure; bezwaar; barbecue
    """,
}
