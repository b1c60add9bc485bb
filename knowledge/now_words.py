"""Words by which people say that it is happening now, or that it is not. Folded; how to read them: see phrases.py."""

# Surely at this moment.
NOW = {
    "hulp is gebeld": """
        politie|brandweer|ambulance|hulpdiensten .. onderweg; politie|brandweer|ambulance komt;
        politie|brandweer|ambulance .. gebeld|gewaarschuwd; politie|brandweer|me .. nog niet; politie rijdt;
        politie zegt .. min; politie zegt .. niets gebeurd; politie bellen of; brandweer is er; brandweer .. minuten;
        112 .. gebeld|bellen|wacht; moet|zal ik 112; al gebeld|gebelt;
        wacht|wachten op de politie|brandweer|ambulance; ambu; hulpdienst; hulpdiensten; nog niet ter plaatse;
        er komt niemand; niemand komt; der komp nieman; kom nu|snel; stuur iemand; stuur .. politie; kunt u bellen;
        wie belt; wie bel ik; wie moet .. bellen; ik bel; collega belt; bel me|mij nu|direct; bel me terug aub;
        netbeheerder komt; meldkamer verwijst; de andere lijn; mens aan de lijn; noodgeval; emergency; police says;
        police is coming; called the police; fire brigade|engine; send somebody|someone; somebody help; need help now
    """,
    "op dit moment": """
        op dit moment; zojuist; zonet; daarnet; net binnen; heeft|hebben|vonden net; er net; er is net;
        net uit getrapt; deze minuut; het is nu; nu direct|iemand|boven|beneden; nu een man;
        staat|staan|zit|loopt|lopen|rijdt|slaat nu; er nu; wordt|worden nu; zijn nu; kwart over|voor;
        min|minuten geleden; ik live; terwijl ik; this minute; right now
    """,
}
# Perhaps at this moment, perhaps at the spot.
MAYBE_NOW = {
    "nu": """
        nu; now; acuut; direct; meteen; vandaag; vanavond; vanmiddag; minuten; nog steeds; net; al een uur;
        over twee uur; in paniek; hier is; is hier; snel; spoed; is not here yet
    """,
    "ter plaatse": """
        ik sta|zit|lig|hoor|zie|ruik|hou|houd|rij; ik praat met; sta|zit ik; sta bij; we|wij horen|zien|staan|zitten;
        zit naast me; zit bij mij; zit in onze|mijn; staat|staan hier; hier in het pand; hier een; portier hier;
        aan de telefoon|lijn; staat er iemand; staan er; er staat|staan|loopt|ligt; op de gang|stoep|galerij;
        in de gang|hal|badkamer|douche|wc|kelder|straat|wachtkamer|wachtruimte; in mijn wachtkamer|spreekkamer;
        in het portiek|trappenhuis; portiek; voor|aan de deur; op straat; op het grasveld|balkon; parkeerplaats;
        in pyjama; in .. pyjama; huismeester belt; concierge; alleen thuis; ik ben alleen; ligt op|in|een;
        ligt bij ons; bij ons in de hal; i am in; we are in; in the kitchen; at the reception
    """,
    "hulpvraag": """
        help; wat moet ik; wat moeten wij|we nu; wat moeten .. doen; wat doe ik; wat doen we met; wat verder|eerst;
        wat nog meer; wie moet|moeten ik|wij nog meer; houden we ze; naar binnen of; iedereen binnen;
        naar binnen|buiten sturen; waar breng|laat ik; waar kan|kunnen .. vanavond; wat zeg ik; zeg maar wat; let op;
        binnen het uur; mogen ze straks; mag iemand naar binnen; en|wat nu; alstublieft; please; what must|else;
        what can i do
    """,
}
# A sentence with one of these speaks of another time, of a place far away or of no time at all.
ELSEWHEN = """
    gisteren; gister; gisteravond; gisternacht; eergisteren; vorige; vorig; afgelopen; destijds; indertijd;
    dagen|weken|maanden|jaar|jaren|lang geleden; in de nacht van; oudjaar; jaarwisseling; oud en nieuw;
    al weken|maanden|jaren; elke|iedere dag|avond|nacht|week|keer|maand|middag|ochtend|vrijdag|vrijdagavond;
    inmiddels; maandag; dinsdag; dinsdagavond; woensdag; donderdag; vrijdag; vrijdagavond; zaterdag; zondag; morgen;
    volgende; komende; yesterday; last night|week|month; januari; februari; maart; april; mei; juni; juli; augustus;
    september; oktober; november; december; stel; als er|het|iemand; als een bewoner|huurder; mocht; indien; scenario;
    draaiboek; oefening; oefenen; ontruimingsoefening; protocol; hypothetisch; voor het geval; voorkomen; training;
    zogenaamd; van vreugde; na|sinds|van de brand;
    de steekpartij|schietpartij|vechtpartij|aanval|explosie|ontploffing; het gevecht; een zelfmoordpoging; syrie;
    aleppo; homs; damascus; libie; irak; afghanistan; eritrea; somalie; middellandse
"""
# The sentence tells what happened: danger in it counts for less.
TOLD = """
    stond; stonden; lag; lagen; was; waren; werd; werden; kreeg; had; kwam; kwamen; ging; zat; vannacht; vanochtend;
    vanmorgen
"""
# Signs that it is over, announced, or a question about rules.
AGAINST = {
    "voorbij": """
        aangifte; opgepakt; aangehouden; overgeplaatst; niemand gewond; ongedeerd; nazorg; evaluatie; evalueren;
        verzekering; verzekeraar; schade; wie betaalt|vergoedt; bleek; gelukkig; recherche; loos alarm;
        iedereen lacht; niets aan de hand; niets gebeurd; excuses; dader zit vast; hij zit nu vast;
        geen spoed|112|gevaar; opgelost; toneel; nepbloed; speelgoed*; incidentformulier; wie ruimt op; weer rustig;
        is hij rustig; op wie verhalen; gesloopt; casus
    """,
    "aangekondigd": """
        aangekondigd; kondigt; oproep; roepen op; over .. dagen|weken|maanden; verwacht*; morgen; volgende;
        vergadering; demonstratie; optocht; tomorrow; next week
    """,
    "regels of ervaringen": """
        scenario; draaiboek; oefening; oefenen; ontruimingsoefening; protocol; calamiteit*; hypothetisch;
        voor het geval; voorkomen; risico; theoretisch; training; workshop; cursus; hoe herken|organiseer; hoe ga je;
        hoe lang|krijgen; bestaat er|dat; hebben jullie; heeft iemand; zijn er; ervaringen; tips; voorbeeld; lijstje;
        eisen; norm; regels; huisregels; verplicht; verplichting; beleid; wettelijk; artikel; keuring; gekeurd;
        afgekeurd; controle; inspectie; rookmelder*; brandveilig*; brandmelders; brandmeldinstallatie;
        brandmeldcentrale; brandblussers; cijfers; hoeveel; rapport; krant; journalist; raadsvragen; fractie;
        scriptie; klopt het; is het juist; waarom; mag een|je; mag iemand die; strafbaar; gebiedsverbod; voorlichting;
        mogelijk
    """,
    "geld of papieren": """
        kosten; kost; vergoed*; begroting; budget; per uur; betaal*; toeslag*; *toeslag; huur; kale huur; huurprijs;
        contract; contracten; procedure; bezwaar; termijn; *aanvraag; *vergunning; vergunningen; taakstelling; brp;
        ind; inschrijving; inschrijven; uitkering; bijstand; kinderbijslag; subsidie; verordening; regeling; besluit;
        beschikking; formulier; formulieren; brieven; prestatieafspraken; bestemmingsplan; nareis; koppeling; bsn
    """,
}
