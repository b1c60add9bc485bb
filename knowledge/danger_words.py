"""Words by which people name danger. Folded; how to read them: see phrases.py."""

# Danger and now in one: enough by themselves.
ACUTE = {
    "brand of gas": """
        gaslucht; gaslek; gas lekt; lekt gas; gas opengedraaid; gaskraan open; ruikt|ruiken|stinkt .. gas;
        ruikt .. hele .. naar gas; co-melder; koolmonoxidemelder; rookvergiftiging; smell gas; gas leak; in brand;
        in vlammen; in lichterlaaie; in de fik|hens; vlam gevat; er is brand; uitslaande brand;
        brand uitgebroken|gesticht; brand bij|in|op|naast; fikt; vlammen; vuurzee; steekvlam; aangestoken;
        fles brandt; steekt|steken .. aan de|het; levend .. verbranden; wil|willen ons|haar|hem verbranden;
        benzine over; overgoten met; rook|walm op|in|uit|onder de|het; rook trekt; hangt .. rook; vol rook;
        blauw van de rook; dikke|zwarte rook|walm; brandlucht; schroeilucht; sprinkler|brandalarm gaat af;
        on|set fire; is burning; full of smoke; smoke in|on; explosie|ontploffing|knal|schoten gehoord;
        verdacht|verdachte pakket|pakketje|koffer|tas; bommelding; bomgordel; een bom om; draden eruit; het tikt;
        stort in; staat op instorten; komt naar beneden; dijk breekt
    """,
    "letsel": """
        ademt niet|gek|nog|nauwelijks|zwaar; amper|nauwelijks|moeilijk ademen; niet meer ademen; kan niet ademen;
        geen adem; hapt naar adem; krijgt .. geen lucht; geen lucht meer; krijgt het benauwd; aan het stikken;
        verslikt; bewusteloos; buiten bewustzijn|westen|kennis; bewegingloos; roerloos; levenloos; niet aanspreekbaar;
        niet wakker te krijgen; niet meer wakker; krijgen .. niet wakker; bewoners|mensen reageren niet;
        reageert nergens op; reageert niet meer en|de; zakt weg; zakt in elkaar; in elkaar gezakt|gestort;
        gaat|gaan onderuit; lippen .. blauw; blauw aangelopen; schuim op; krijgt stuipen; epileptische aanval;
        krijgt een hartaanval|beroerte; geen hartslag; gereanimeerd; reanimeren; bloedt; bloeden; bloedend; bloedende;
        bebloed; veel|plas|verliest bloed; bloed onder; vol bloed; onder het bloed; slagader; niet te stelpen;
        slachtoffer ligt; aangereden; overreden; onder de|een auto|trein|bus; onder .. gekomen;
        van de weg gedrukt|gereden; beklemd; bekneld; hoofd klem; elektrocutie; verdrinkt; drenkeling;
        te water geraakt; uit de vijver; uit vijver; in de|het vijver|kanaal|water gevallen; ligt in het water;
        not breathing|responding; unconscious; bleeding; collapsed; drowning; stabbed
    """,
    "zelfmoord": """
        gaat|wil|dreigt .. te springen; gaat|wil springen; dreigt .. springen; zegt dat hij|ze|zij springt;
        hij|ze|zij springt; springt|springen van|uit; te springen; op het spoor; op spoor; op de rails; voor de trein;
        spoorbrug; op de rand van het dak|balkon; buitenkant van het balkon; over de reling; op de vensterbank;
        hangt uit het raam; eind|einde aan zijn|haar|mijn leven; eind|einde aan te maken; wil dood;
        wil niet meer leven; zelfmoord plegen; pleegt zelfmoord; zich van het leven wil|te; zichzelf iets aandoen;
        zichzelf iets aan te doen; zichzelf|zich in brand; opgehangen in; zich opgehangen|verhangen; strop om|in;
        pillen .. ingenomen; pillen geslikt|genomen; heeft een overdosis; gif|rattengif gegeten|genomen;
        haar|zijn polsen; doorgesneden; snijdt zich|zichzelf; in eigen buik; afscheid genomen; afscheidsbrief;
        afscheidsbericht; going|wants to jump; kill himself|herself|myself; end his|her|my life
    """,
    "geweld": """
        heeft een mes|wapen|pistool|geweer|bijl|bom|vuurwapen; heeft messen; has a knife|gun; with a knife|gun; rifle;
        shotgun; met een wapen|pistool|geweer|hamer|bijl|hakbijl|machete|stok|jerrycan;
        met wapens|messen|stokken|stenen|kettingen|lonten; met *knuppel|*knuppels|*messen; met een mes op|bedreigd;
        met een mes in de hand; loopt|staat|zwaait .. met een mes|bijl; zwaaien met een mes|bijl; mes vast|getrokken;
        mes in .. hand; trekt|houdt een mes; op .. keel; tegen .. keel; keel dicht*; dichtknijpt; naar de keel;
        neergestoken; neergeschoten; neergeslagen; doodgeslagen; wordt gestoken; wordt|worden .. bedreigd met;
        wordt|worden .. geschoten|gevochten|geslagen|geschopt|mishandeld|verkracht|gewurgd;
        wordt|worden .. aangevallen|belaagd|bekogeld|overvallen|achternagezeten|achtervolgd|ontvoerd; achternagezeten;
        bedreigt ons|mij|me|haar|hem|mensen|iedereen|de|een; threatening us; is threatening;
        steekt|slaat|schopt .. om zich heen; wild om zich heen; schoten gelost; te schieten;
        schiet op de|het|ons|mensen|kinderen; schiet met een; handgranaat; aan het vechten; slaan elkaar;
        slaat me|mij|haar|hem|alles|iedereen; slaat|slaan op de; slaat|slaan .. in elkaar;
        slaat .. met een stok|riem|hamer; weer slaan; rake klappen; deelt klappen; kopstoot; kort en klein;
        door het lint; te lijf; valt|vallen ons|haar|hem|mensen aan; ingereden op; rijdt .. in op; wurgt; vermoordt;
        vermoorden; doodmaakt; dood gaat maken; ons|haar|mij afmaakt|afmaken; niet overleeft; sleept haar|hem;
        sleuren; aan haar haren; houdt|laat haar|hem .. niet los; houdt haar|hem|mij vast;
        gooit|gooien|gooie .. stenen|stene|bakstenen; gooien met vuurwerk|flessen; flessen|eieren .. gooit;
        stenen .. door; stenen naar; bakstenen; bakstenen door; fles|vuurwerk naar binnen; door .. raam .. gegooid;
        raam .. gegooid; naar binnen gegooid; met servies|stoelen|meubels; vuurwerkbom; brandbommen; gasbrander;
        steekincident; schietincident; rellen in; loopt nu uit de hand; gaat helemaal mis; niet te houden; attacking;
        shooting at; gunman; masked
    """,
    "belegerd": """
        dader .. nog binnen; dader .. binnen; dader .. nog in; dader .. rond; dader .. voortvluchtig;
        nog op de vlucht; indringer*; trapt|trappen|schopt|schoppen .. deur in; trapt|trappen|schopt|schoppen de deur;
        voordeur .. ingetrapt; deur .. uit getrapt; deur .. ingeramd; ramt|beukt; rammen; beuken; ingebeukt; gebonsd;
        bonkt|bonken|bonst|bonzen op; rammelt|rammelen aan; op de ramen te; kloppen op elke|alle deur|deuren;
        forceert|forceren de deur; breekt|breken .. deur open; ruiten|ramen gaan eruit; ruiten sneuvelen;
        ruit gesneuveld; probeert|proberen .. binnen te; dringt|dringen .. binnen; dringen .. huis in;
        stormt|stormen .. binnen; binnengedrongen; binnengestormd; bestormen; bestormd; aan het inbreken;
        klimt|klimmen door|over|binnen; klimt|klimmen .. naar binnen; over .. hek klimmen; komt door het raam;
        komt|komen de trap op; poort gaat open; hek|hekken gaat|gaan om; hek omgegooid; hekken liggen .. plat;
        door de hekken; stroomt vol; omsingeld; omsingelen; met fakkels; terugkomen met benzine;
        staat|staan voor haar|zijn huis; komt|komen ons|me|mij|haar halen|ophalen|doodmaken; haar .. komt|komen halen;
        op komt halen; trying to kick|get; kick in the door; breaking in; breaking the door|windows; they are outside
    """,
    "ingesloten": """
        gijzelt; gegijzeld; gijzeling; gijzelaar*; hostage; kidnapped; vastgebonden; vastgeketend; verschanst;
        klemgereden; klemgezet; klem gezet; zich|zichzelf .. opgesloten; opgesloten met een mes;
        laten|laat haar|hem|ons er niet uit; kan|kunnen niet meer weg; tegengehouden door; op de|haar|mijn motorkap;
        in het nauw; ik verstop me; we|wij verstoppen ons; ik schuil; in|binnen gevlucht; durf niet te typen;
        durf niet hardop; ik weet dat je binnen bent; locked in; are trapped;
        in een|de auto|bus|busje geduwd|getrokken|gesleurd; witte bus getrokken; meegesleurd; tegen haar wil;
        meegenomen door; ontvoeren
    """,
    "vermist": """
        kind|kinderen|meisje|meisjes|jongen|jongens|zoontje|dochtertje|peuter|kleuter .. vermist;
        kind|kinderen|zoontje|dochtertje|peuter|kleuter .. zoek; zoontje|dochtertje|peuter|kleuter .. kwijt;
        zoontje|dochtertje|peuter|kleuter .. weg; kind is weg|ontvoerd; nergens vinden; we missen;
        niet op school aangekomen; missing child; child is missing
    """,
}
# What the danger is. These need a sign of now, or each other.
DANGER = {
    "wapen": """
        mes; messen; broodmes; vleesmes; keukenmes; slagersmes; zakmes; hakmes; stanleymes*; scheermes; steekwapen*;
        dolk; priem; machete*; *bijl; hamer; moker; koevoet*; breekijzer*; een krik; *knuppel; *knuppels; een stok;
        stokken; *staaf; *staven; kettingen; fietsketting; scherf; scherven; glasscherf; een schaar; schaar vast;
        schroevendraaier; *pistool; *geweer; *wapen; *wapens; gewapend*; kruisboog; *buks; revolver; kalasjnikov;
        *granaat; geschoten; schoten; kogelhuls; kogelhulzen; benzine; spiritus; thinner; terpentine; aansteker;
        jerrycan*; molotov*; petflessen; flessen met; kapotte|gebroken fles; brandbom*; rookbom*; een bom; bommen;
        explosief; explosieven; lawinepijl*; nitraat; poederbrief; poeder; witte stof; pepperspray; spuitbus;
        traangas; zoutzuur; bivakmuts*; gehelmd*; fakkels; brandende fakkel; strijkijzer; koekenpan; stoelpoten;
        stoeptegel*; boksbeugel; katapult; taser; golfclub; hockeystick; hooivork; kettingzaag; een touw|strop; knife;
        knives; axe; hammer; petrol; gasoline; lighter; bomb; shots; weapon*; a|machine gun; bricks
    """,
    "geweld": """
        slaat; klappen; heeft .. geslagen; schopt; schoppen; ingetrapt; ingeslagen; bonkt; bonken; gebonk; gestoken;
        doodgestoken; steekpartij; schietpartij; gevecht; gevochten; vechten; vechtpartij; knokpartij; verkracht;
        aangerand; aangevallen; aanvallen; belaagt; belaagd; belagen; vuurwerk; smijt; smijten; bekogel*; gezwaaid;
        gericht op; tegen de muur gedrukt; raam gegooid; van de trap; mishandelt; doodmaken; doodsteken; gegil;
        gillen; gilt; krijsen; krijst; schreeuwt; schreeuwen; schreeuwe; schelden; laat .. niet gaan; rammelen;
        stompt; stompen; sleurt; sleept; wurgen; worstelen; ontvoering; rellen; escaleert; loopt uit de hand;
        in elkaar geslagen; gooit|gooien met; gooit|gooien .. naar; gooit stenen|flessen; blokkeren; blokkeert de;
        vernielen; vernielt; molesteren; gemolesteerd; kapot geslagen; afmaakt; achterna; fighting; beating; attack;
        screaming; hitting; punching
    """,
    "dreiging": """
        bedreigt; dreigt zich|alles|iedereen; dreigt de boel; verhaal te halen; eer te herstellen; eerwraak; stalker;
        achtervolgd; achtervolgt; wordt .. gevolgd; naar het leven; niets meer te verliezen; rondjes om;
        adres achterhaald; heeft|hebben haar gevonden; niet meer naar huis; niet naar huis; onderweg hiernaartoe;
        onderweg naar haar; onderweg met; op weg naar de; komen haar halen; dan is het afgelopen; weet waar .. woont;
        uitgehuwelijkt; meegenomen naar; niemand weg mag; laat niemand; om hulp; tegengehouden; kapot|dood maken;
        kapotmaken; iets aandoen; staat haar op te wachten; opgewacht; op te wachten; overleeft;
        bang voor haar|zijn|mijn leven; doe open; threatening; stalking; is coming for; kill; will kill
    """,
    "brand of gas": """
        brand; brandt; brandende; rook; rookontwikkeling; rooklucht; smeult; smeulen; brandmelding; brandalarm;
        koolmonoxide; ammoniak; gasfles; gasflessen; explosie; ontploft; ontploffing; kortsluiting; vonken; instorten;
        ingestort; aardbeving; hangt half; losgerukt; loopt vol; water tot; fire; smoke; explosion; burning
    """,
    "letsel": """
        gewond; gewonde; gewonden; zwaargewond; bloed; onwel; flauwgevallen; valt flauw; steekwond*; schotwond*;
        snijwonden; brandwond; brandwonden; handen verbrand; verdronken; verdrinken; vergiftigd;
        gebroken kaak|arm|been|neus; spoedeisende hulp; zelfmoord; zelfdoding; suicide; suicidaal; suicidale;
        op|van .. dak; op het dak; paniekaanval; leeft nog; ademt; ligt op de grond; ligt .. op de grond;
        ligt onder aan; duizelig; misselijk en; zijn misselijk; prikkende ogen; epilep*; hyperventil*; ademnood;
        benauwd; weeen; vruchtwater; onderkoeld; wordt blauw; slachtoffer; slachtoffers; in shock; dodelijk; psychose;
        wounded; injured; blood; suicidal
    """,
    "ingesloten": """
        opgesloten; ingesloten; gebarricadeerd; barricaderen; verstopt in|zich; verscholen; verschuilen;
        onder het bed; deur|deuren op slot; deur is op slot; deur|deuren dicht; deuren zijn dicht; deur zit dicht;
        kan|kunnen niet weg; kan|kunnen er niet uit; komen er niet uit; komt|durft niet weg; geen kant op;
        niet naar buiten; zit vast tussen; in de lift vast; lift zit vast; zitten klem; deur gaat niet open;
        doet niet open; doet .. niet meer open; doet niemand open; zit er nog iemand; zitten er nog; licht uitgedaan;
        fluisterend; vastgehouden; sleutel omgedraaid; niemand gaat naar buiten; trapped; hiding; doors are locked;
        cannot get out
    """,
    "vermist": """
        niet thuisgekomen; mensen niet gezien; neemt nu niet meer op; neemt niet meer op; voogd neemt niet op;
        laatst gezien; vermist; spoorloos; zien ze|hem|haar niet meer; missing
    """,
    "belegerd": """
        voor het|et huis; voor de school; bij de gymzaal; staat|staan beneden; staan buiten; buiten staan;
        er .. omheen; nog binnen; nog hier; zitten|zitte .. binnen|binne; kinderen .. binnen; gaat|gaan niet weg;
        menigte; ontruimen of; evacueren; rent door; lopen naar de units; ze zijn hier; in haar huis zijn;
        in mijn huis; naar|aan de voordeur; voor het gemeentehuis; onder het raam
    """,
}
# Who, where and how: nothing by itself, but next to danger they make it more likely.
HINTS = {
    "wie": """
        kerel; vent; dronken; gemaskerd*; hooligans; relschoppers; groep|groepje mannen|jongens; haar|mijn|zijn ex;
        aanvaller*; twee|drie|vier|vijf mannen; drunk; mob
    """,
    "waar": """
        deur; deuren; voordeur; nooddeur; achterdeur; kamerdeur; badkamerdeur; ruit; ruiten; raam; ramen; hek; poort;
        schuifpui; portieren; vensterbank; kanaal; vijver; op het dak; front|back door
    """,
    "hoe het is": """
        fluistert; fluisterend; schuilen; doodsbang; huilt; huilend; trilt; paniek; overstuur; buiten zinnen; rennen;
        rent weg|rond; wegrennen; weggerend; gillend; schreeuwend; scheldt; woedend; razend; kotsen; braken;
        grote ruzie; keel; hysterisch; ligt op de grond; zit|zitten klem; is bang; bloedt; benauwd; verward; verwarde;
        psychose; in de war; gewelddadig; geraakt; in shock; ligt er; onder de tafel; durven niet te bewegen; crying;
        scared
    """,
    "wie helpt": "politie; brandweer; agent; beveiliger; beveiliging; bhv; bhv'er; meldkamer; police",
}
