"""Words by which somebody says that there is danger now, and words that speak against it. Folded; see phrases.py."""

# What the danger is.
DANGER = {
    "wapen": """
        mes; messen; mesje; hakmes; keukenmes; zakmes; steekwapen*; machete*; bijl*; hakbijl; hamer; koevoet*; breekijzer*;
        met een krik; een krik; knuppel*; honkbalknuppel*; stok; stokken; ijzeren staaf; staaf; staven; zwaard; scherf;
        glasscherf; stanleymes*; schaar; schroevendraaier; pistool; geweer; vuurwapen*; wapen; wapens; gewapend*; kruisboog;
        luchtbuks; alarmpistool; granaat; handgranaat; geschoten; schiet; schieten; schoten; kogelhuls; benzine; jerrycan*;
        molotov*; petflessen; brandbom*; rookbom*; bom; bommelding; explosief; explosieven; poederbrief; poeder; pepperspray;
        traangas; zoutzuur; bivakmuts*; gehelmd*; fakkels; strijkijzer; koekenpan; touw; knife; gun; axe; hammer; petrol;
        bomb; shots; shooting
    """,
    "geweld": """
        slaat; sla mij; slaan op; slaan elkaar; slaan met; slaan in; sloegen; heeft .. geslagen; schopt; schoppen; trapt;
        trappen .. deur; trappen .. ruit; trappen .. in; ingetrapt; uit getrapt; ingebeukt; ingeramd; beukt; beuken; ramt;
        rammen; bonkt; bonken; gebonk; steekt; gestoken; neergestoken; doodgestoken; steekpartij; schietpartij; vecht;
        vechten; vechtpartij; gevecht; gevochten; te lijf; op de vuist; knokken; knokpartij; mishandelt; wurgt; verkracht*;
        valt .. aan; vallen .. aan; aangevallen; belaagt; belaagd; belagen; gooit .. naar; gooit .. stenen; gooien .. met;
        gooien .. door; gooien .. stenen; gooie .. stene; stenen; bakstenen; stene; stenen .. ruit; smijt; smijten; bekogelen;
        bekogeld; bestorm*; klemgereden; ontvoer*; gijzel*; gegijzeld; kort en klein; door het lint; zwaait .. met;
        zwaaien .. met; gezwaaid; mikt; gericht op; tegen de muur gedrukt; uit .. raam gegooid; van .. trap geduwd; rijdt .. in op;
        kick in; kicking; attack*; fighting; beating; stabbed
    """,
    "dreiging": """
        bedreigt; dreigt .. te; dreigt .. met; dreigt dat; dreigt zich; dreigen .. te; vermoordt; vermoorden; doodmaken;
        doodsteken; afmaken; schreeuwt; schreeuwen; schreeuwe; te schreeuwen; gillen; gilt; te gillen; gegil; krijst; roept dat;
        komt .. halen; gaat halen; verhaal te halen; eer te herstellen; eerwraak; stalker; achtervolgd; wordt gevolgd;
        naar het leven; niets meer te verliezen; rondjes om; terugkomen met; weten ze waar; heeft .. adres achterhaald;
        weet .. waar .. woont; niet meer naar huis; agressief; agressieve; threatening; screaming; shouting
    """,
    "brand of gas": """
        brand; brandt; in de fik; vlammen; vuur; rook; rookontwikkeling; smeult; brandmelding; brandalarm; gaslucht; gaslek;
        gas lekt; lekt gas; ruikt .. gas; naar gas; gaslucht; co melder; co-melder; koolmonoxide; ammoniak; gasfles*; ontploft;
        ontploffing; explosie; kortsluiting; instorten; ingestort; scheur; hangt half; losgerukt; loopt vol; onder water;
        noodrem; fire; smoke; gas smell; explosion
    """,
    "letsel": """
        gewond*; bloedt; bloeden*; bloed; bewusteloos; buiten bewustzijn; ademt; ademhaling; lippen .. blauw;
        niet wakker te krijgen; niet meer wakker; reageert niet; reageren niet; reageert nergens; hartstilstand; reanim*;
        aanspreekbaar; onwel; flauwgevallen; pillen; overdosis; steekwond*; schotwond*; snijwond*; verdronken; verdrinkt;
        uit .. vijver; uit het water; brandwonden; handen verbrand; vergiftigd; misselijk; gebroken kaak; polsen;
        spoedeisende hulp; zelfmoord; suicide; leven .. einde; einde .. leven; niet meer leven; springt; springen; op het dak;
        op .. dak; op het spoor; op spoor; buitenkant van het balkon; op de rails; wounded; bleeding; unconscious; injured;
        not breathing; jump; dood; dode
    """,
    "ingesloten": """
        opgesloten; barricade*; gebarricadeerd; verschanst; verstopt; verscholen; verschuilen; onder het bed; deur op slot;
        deuren op slot; op slot; deur .. dicht; deuren zijn dicht; deuren dicht; kan niet weg; kunnen niet weg; kan er niet uit;
        kunnen er niet uit; komen er niet uit; komen niet weg; zit vast tussen; gaat niet open; doet niet open;
        doet niet meer open; doet .. niet meer open; doet niemand open; durven niet naar buiten; gaat naar buiten;
        locked in; trapped; hiding; doors are locked
    """,
    "vermist": """
        vermist; niet thuisgekomen; is zoek; zijn zoek; zijn we kwijt; is kwijt; weggelopen; spoorloos; niet gezien;
        neemt niet op; neemt nu niet meer op; neemt niet meer op; missing
    """,
    "belegerd": """
        voor de deur; aan de deur; voor het huis; voor et huis; voor de school; bij de gymzaal; staan beneden; staat beneden;
        staan buiten; staat buiten; omsingeld; omsingelen; omheen; nog binnen; dader; daders; zitten .. binnen; zitte .. binne;
        proberen .. binnen; dringen .. binnen; drongen .. binnen; binnengedrongen; stroomt vol; hekken gaan om; hek gaat om;
        poort gaat open; over .. hek klimmen; man .. voor; mannen .. om; gaat niet weg; wil niet weg; gaan niet weg; menigte;
        ontruimen; evacueren; rent door; loopt .. rond; onderweg hiernaartoe; stapt .. uit; kijkt mee; trying to kick
    """,
}

# Signs that it is happening at this moment.
NOW = {
    "hulp onderweg": """
        politie .. onderweg; politie rijdt; politie komt; politie .. gebeld; politie .. gewaarschuwd; politie zegt;
        politie .. nog niet; 112 .. gebeld; 112 .. bellen; bel 112; 112; al gebeld; al gebelt; heb gebeld; brandweer .. gebeld;
        brandweer .. onderweg; brandweer is er; brandweer komt; ambulance .. onderweg; ambulance .. gebeld; ambulance komt;
        hulpdiensten .. onderweg; nog niet ter plaatse; er komt niemand; komt niemand; der komp nieman; komen eraan; komt eraan;
        kom nu; kom snel; stuur iemand; stuur .. politie; bel me; kunt u bellen; wie belt; wie bel ik; wie moet .. bellen;
        called the police; police is coming; police says; fire brigade; ambulance is
    """,
    "nu": """
        nu; op dit moment; zojuist; zonet; zo net; daarnet; net binnen; komt net; heeft net; hebben net; net uit; is net; live;
        deze minuut; right now; now; this minute; acuut; direct; onmiddellijk; meteen; het is nu; vandaag nog; over tien minuten;
        minuten; nog steeds; net de; hoor ik; kwart over; half zeven
    """,
    "ter plaatse": """
        ik sta; ik zit; ik lig; ik hoor; ik zie; ik ruik; sta ik; zit ik; we horen; wij horen; wij zitten met; we zitten; we zijn in;
        zit naast me; zit bij mij; zit .. bij mij; zit nu; staat hier; staan hier; hier in het pand; aan de telefoon;
        andere lijn; aan de lijn; aan de balie; staat er iemand; staan er; er staat; er staan; staat .. op de gang; op de gang; in de gang;
        in de hal; in het portiek; in de badkamer; op de stoep; in pyjama; op het balkon; in het trappenhuis; belt; zegt door de telefoon; i am in; we are in;
        hier is; staat erbij; in paniek
    """,
    "hulpvraag": """
        help; wat moet ik doen; wat moet ik nu; wat moeten wij nu; wat moeten we nu; wat moeten .. doen; wat doe ik; wat verder; wat eerst; wat nog meer;
        wie moet ik nog meer; houden we; naar binnen of; iedereen binnen; naar binnen sturen; naar buiten sturen; waar breng ik; waar laat ik;
        waar kan zij vanavond; wat zeg ik hem; zeg maar wat; let op; what must i; what else must; please send; binnen het uur
    """,
}

# Signs that it is not now, or not danger.
AGAINST = {
    "voorbij": """
        gisteren; gister; gisteravond; gisternacht; eergisteren; vorige; vorig; afgelopen; vannacht; vanochtend; vanmorgen;
        destijds; toen; geleden; indertijd; sindsdien; zaterdag; zondag; maandag; dinsdag; woensdag; donderdag; vrijdag;
        last night; last week; last month; yesterday; was; werd; waren; stond; stonden; kreeg; lag; riep; had
    """,
    "afgehandeld": """
        aangifte; opgepakt; aangehouden; overgeplaatst; niemand gewond; ongedeerd; nazorg; evaluatie; verzekering; schade; wie betaalt;
        vergoeding; vergoedt; bleek; blijkt; gelukkig; recherche; onderzoek; loos alarm; iedereen lacht; niets aan de hand; excuses; vast
    """,
    "aangekondigd": """
        morgen; overmorgen; volgende; komende; straks; binnenkort; aangekondigd; kondigt; oproep; roepen op; over .. weken; over .. maanden;
        januari; februari; maart; april; mei; juni; van plan; verwacht*; tomorrow; next week
    """,
    "stel dat": """
        stel; als er; als het; mocht; indien; scenario; draaiboek; oefening; oefenen; ontruimingsoefening; protocol; calamiteit*;
        hypothetisch; voor het geval; voorkomen; risico; theoretisch; toneel; training; workshop; cursus; hoe herken; hoe ga je; hoe organiseer*;
        bestaat er; bestaat dat; is er een; hebben jullie; heeft iemand; zijn er; ervaringen; tips; voorbeeld; lijstje; advies
    """,
    "regels en cijfers": """
        eisen; norm; regels; huisregels; verplicht; verplichting; vergunning; beleid; wettelijk; artikel; keuring; gekeurd; controle; inspectie; rookmelder*;
        brandveilig*; brandmelders; brandmeldinstallatie; brandmeldcentrale; brandblussers; cijfers; aantal; hoeveel; rapport; krant; pers; journalist; raadsvragen; fractie; scriptie; begroting;
        budget; kosten; kost; per uur; tarief; klopt het; is het juist; welke; waarom; mag een; mag je; mogen we; mogen wij; kan ik; kunnen wij; kunnen we; moet er; moeten wij
    """,
}
