<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Vitrine</name>
    <message numerus="yes">
      <source>%n 3D models</source>
      <translation>
        <numerusform>%n 3D-Modell</numerusform>
        <numerusform>%n 3D-Modelle</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n accounts</source>
      <translation>
        <numerusform>%n Konto</numerusform>
        <numerusform>%n Konten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n accounts do not answer as they should</source>
      <translation>
        <numerusform>%n Konto antwortet nicht, wie es soll</numerusform>
        <numerusform>%n Konten antworten nicht, wie sie sollen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets</source>
      <translation>
        <numerusform>%n Objekt</numerusform>
        <numerusform>%n Objekte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets added to {name}</source>
      <translation>
        <numerusform>%n Objekt zu {name} hinzugefügt</numerusform>
        <numerusform>%n Objekte zu {name} hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go into or out of collections.</source>
      <translation>
        <numerusform>%n Objekt kommt in eine Sammlung oder verlässt sie.</numerusform>
        <numerusform>%n Objekte kommen in Sammlungen oder verlassen sie.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets hidden</source>
      <translation>
        <numerusform>%n Objekt ausgeblendet</numerusform>
        <numerusform>%n Objekte ausgeblendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets of {account} were reviewed here before.</source>
      <translation>
        <numerusform>%n Objekt von {account} wurde hier schon bewertet.</numerusform>
        <numerusform>%n Objekte von {account} wurden hier schon bewertet.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets removed from the collection</source>
      <translation>
        <numerusform>%n Objekt aus der Sammlung entfernt</numerusform>
        <numerusform>%n Objekte aus der Sammlung entfernt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets shown again</source>
      <translation>
        <numerusform>%n Objekt wieder eingeblendet</numerusform>
        <numerusform>%n Objekte wieder eingeblendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n collections change.</source>
      <translation>
        <numerusform>%n Sammlung ändert sich.</numerusform>
        <numerusform>%n Sammlungen ändern sich.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n collections imported</source>
      <translation>
        <numerusform>%n Sammlung importiert</numerusform>
        <numerusform>%n Sammlungen importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n different prompts</source>
      <translation>
        <numerusform>%n anderer Prompt</numerusform>
        <numerusform>%n verschiedene Prompts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n documents</source>
      <translation>
        <numerusform>%n Dokument</numerusform>
        <numerusform>%n Dokumente</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n filters are also on: {names}.</source>
      <translation>
        <numerusform>Auch %n Filter ist aktiv: {names}.</numerusform>
        <numerusform>Auch %n Filter sind aktiv: {names}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n generating</source>
      <translation>
        <numerusform>%n in Arbeit</numerusform>
        <numerusform>%n in Arbeit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images</source>
      <translation>
        <numerusform>%n Bild</numerusform>
        <numerusform>%n Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n matches</source>
      <translation>
        <numerusform>%n Treffer</numerusform>
        <numerusform>%n Treffer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min ago</source>
      <translation>
        <numerusform>vor %n min</numerusform>
        <numerusform>vor %n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n models</source>
      <translation>
        <numerusform>%n Modell</numerusform>
        <numerusform>%n Modelle</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new. Show</source>
      <translation>
        <numerusform>%n neues. Zeigen</numerusform>
        <numerusform>%n neue. Zeigen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not known</source>
      <translation>
        <numerusform>%n unbekannt</numerusform>
        <numerusform>%n unbekannt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not reported</source>
      <translation>
        <numerusform>%n nicht gemeldet</numerusform>
        <numerusform>%n nicht gemeldet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n places</source>
      <translation>
        <numerusform>%n Stelle</numerusform>
        <numerusform>%n Stellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reviews exported to {name}</source>
      <translation>
        <numerusform>%n Bewertung nach {name} exportiert</numerusform>
        <numerusform>%n Bewertungen nach {name} exportiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n markiert</numerusform>
        <numerusform>%n markiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sounds</source>
      <translation>
        <numerusform>%n Klang</numerusform>
        <numerusform>%n Klänge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n Stern</numerusform>
        <numerusform>%n Sterne</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n states</source>
      <translation>
        <numerusform>%n Zustand</numerusform>
        <numerusform>%n Zustände</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suggestions</source>
      <translation>
        <numerusform>%n Vorschlag</numerusform>
        <numerusform>%n Vorschläge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n tags</source>
      <translation>
        <numerusform>%n Schlagwort</numerusform>
        <numerusform>%n Schlagwörter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n texts</source>
      <translation>
        <numerusform>%n Text</numerusform>
        <numerusform>%n Texte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n that were changed later here stay as they are.</source>
      <translation>
        <numerusform>%n, das hier später geändert wurde, bleibt, wie es ist.</numerusform>
        <numerusform>%n, die hier später geändert wurden, bleiben, wie sie sind.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n types</source>
      <translation>
        <numerusform>%n Typ</numerusform>
        <numerusform>%n Typen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n videos</source>
      <translation>
        <numerusform>%n Video</numerusform>
        <numerusform>%n Videos</numerusform>
      </translation>
    </message>
    <message>
      <source>0 to 5</source>
      <translation>0 bis 5</translation>
    </message>
    <message>
      <source>1 asset</source>
      <translation>1 Objekt</translation>
    </message>
    <message>
      <source>1 collection</source>
      <translation>1 Sammlung</translation>
    </message>
    <message>
      <source>1 star</source>
      <translation>1 Stern</translation>
    </message>
    <message>
      <source>18 % grey</source>
      <translation>18 % Grau</translation>
    </message>
    <message>
      <source>2 stars</source>
      <translation>2 Sterne</translation>
    </message>
    <message>
      <source>3 stars</source>
      <translation>3 Sterne</translation>
    </message>
    <message>
      <source>3D</source>
      <translation>3D</translation>
    </message>
    <message>
      <source>3D model</source>
      <translation>3D-Modell</translation>
    </message>
    <message>
      <source>3D models</source>
      <translation>3D-Modelle</translation>
    </message>
    <message>
      <source>4 stars</source>
      <translation>4 Sterne</translation>
    </message>
    <message>
      <source>5 stars</source>
      <translation>5 Sterne</translation>
    </message>
    <message>
      <source>A backup could not be read back; nothing was changed. Check the disk.</source>
      <translation>Eine Sicherung ließ sich nicht wieder lesen; nichts wurde geändert. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
      <source>A colour label</source>
      <translation>Ein Farbetikett</translation>
    </message>
    <message>
      <source>A day and newer</source>
      <translation>Ein Tag und jünger</translation>
    </message>
    <message>
      <source>A day, a month, a year</source>
      <translation>Ein Tag, ein Monat, ein Jahr</translation>
    </message>
    <message>
      <source>A folder cannot be put into itself; nothing was changed.</source>
      <translation>Ein Ordner kann nicht in sich selbst liegen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A name may have {n} characters; nothing was changed.</source>
      <translation>Ein Name darf {n} Zeichen haben; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A note may have {max_note} characters; nothing was changed.</source>
      <translation>Eine Notiz darf {max_note} Zeichen haben; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A provider</source>
      <translation>Ein Anbieter</translation>
    </message>
    <message>
      <source>A rating is 0 to {max_rating}; nothing was changed.</source>
      <translation>Eine Bewertung reicht von 0 bis {max_rating}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A request was not sent: its address would leave the account's own.</source>
      <translation>Eine Anfrage wurde nicht gesendet: Ihre Adresse würde die des Kontos verlassen.</translation>
    </message>
    <message>
      <source>A search may have {most} characters; nothing was changed.</source>
      <translation>Eine Suche darf {most} Zeichen haben; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A seed</source>
      <translation>Ein Startwert</translation>
    </message>
    <message>
      <source>A smart collection has no folder; nothing was changed.</source>
      <translation>Eine Smart-Sammlung hat keinen Ordner; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A sound</source>
      <translation>Ein Klang</translation>
    </message>
    <message>
      <source>A tag</source>
      <translation>Ein Schlagwort</translation>
    </message>
    <message>
      <source>A tag may have {max_tag} characters; nothing was changed.</source>
      <translation>Ein Schlagwort darf {max_tag} Zeichen haben; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A tag needs at least one character; nothing was changed.</source>
      <translation>Ein Schlagwort braucht mindestens ein Zeichen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A vector graphic (SVG) is shown only where its provider made a preview of it.</source>
      <translation>Eine Vektorgrafik (SVG) wird nur gezeigt, wo ihr Anbieter eine Vorschau gemacht hat.</translation>
    </message>
    <message>
      <source>A {title} account for public assets has no project; leave out one of the two options.</source>
      <translation>Ein {title}-Konto für öffentliche Objekte hat kein Projekt; lassen Sie eine der beiden Optionen weg.</translation>
    </message>
    <message>
      <source>A {title} {label} starts with {prefix}; this one does not. Nothing was sent.</source>
      <translation>{title}: {label} beginnt mit {prefix}; dies hier nicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>API-Schlüssel</translation>
    </message>
    <message>
      <source>API secret</source>
      <translation>API-Geheimnis</translation>
    </message>
    <message>
      <source>About Vitrine</source>
      <translation>Über Vitrine</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Account name</source>
      <translation>Name des Kontos</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Konten</translation>
    </message>
    <message>
      <source>Accounts wait for it; everything already listed is shown.</source>
      <translation>Konten warten darauf; alles bereits Aufgelistete wird gezeigt.</translation>
    </message>
    <message>
      <source>Accounts wait until it is open.</source>
      <translation>Konten warten, bis er offen ist.</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a key for {command}</source>
      <translation>Taste für {command} hinzufügen</translation>
    </message>
    <message>
      <source>Add a note</source>
      <translation>Notiz hinzufügen</translation>
    </message>
    <message>
      <source>Add account</source>
      <translation>Konto hinzufügen</translation>
    </message>
    <message>
      <source>Add account…</source>
      <translation>Konto hinzufügen…</translation>
    </message>
    <message>
      <source>Add an account</source>
      <translation>Konto hinzufügen</translation>
    </message>
    <message>
      <source>Add an account or open the sample library first</source>
      <translation>Zuerst ein Konto hinzufügen oder die Beispielbibliothek öffnen</translation>
    </message>
    <message>
      <source>Add an account…</source>
      <translation>Konto hinzufügen…</translation>
    </message>
    <message>
      <source>Add tag</source>
      <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
      <source>Add to collection</source>
      <translation>Zur Sammlung hinzufügen</translation>
    </message>
    <message>
      <source>Add to collection…</source>
      <translation>Zur Sammlung hinzufügen…</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Erweitert</translation>
    </message>
    <message>
      <source>After that {provider} has the file no more. The thumbnail and all settings stay.</source>
      <translation>Danach hat {provider} die Datei nicht mehr. Miniatur und alle Einstellungen bleiben.</translation>
    </message>
    <message>
      <source>All assets</source>
      <translation>Alle Objekte</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>All reviewed</source>
      <translation>Alles bewertet</translation>
    </message>
    <message>
      <source>All settings are as usual again</source>
      <translation>Alle Einstellungen sind wieder wie üblich</translation>
    </message>
    <message>
      <source>Already in {name}</source>
      <translation>Schon in {name}</translation>
    </message>
    <message>
      <source>An account's address holds no name, password, query or fragment; leave them out.</source>
      <translation>Die Adresse eines Kontos enthält keinen Namen, kein Passwort, keine Abfrage und kein Fragment; lassen Sie sie weg.</translation>
    </message>
    <message>
      <source>An asset may have {max_tags} tags; nothing was changed.</source>
      <translation>Ein Objekt darf {max_tags} Schlagwörter haben; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>And more</source>
      <translation>Und mehr</translation>
    </message>
    <message>
      <source>Animated</source>
      <translation>Animiert</translation>
    </message>
    <message>
      <source>Another Vitrine is busy writing; nothing was changed, try again in a moment.</source>
      <translation>Ein anderes Vitrine schreibt gerade; nichts wurde geändert, versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Another Vitrine is repairing the catalogue; try again in a moment.</source>
      <translation>Ein anderes Vitrine repariert den Katalog; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Another program keeps the catalogue busy; this was not saved, try again in a moment.</source>
      <translation>Ein anderes Programm beschäftigt den Katalog; dies wurde nicht gespeichert, versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Any number of stars</source>
      <translation>Beliebig viele Sterne</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message numerus="yes">
      <source>Applies to %n assets</source>
      <translation>
        <numerusform>Gilt für %n Objekt</numerusform>
        <numerusform>Gilt für %n Objekte</numerusform>
      </translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>As the theme</source>
      <translation>Wie das Design</translation>
    </message>
    <message>
      <source>Aspect</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Asset</source>
      <translation>Objekt</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>Objekte</translation>
    </message>
    <message numerus="yes">
      <source>At least %n different prompts</source>
      <translation>
        <numerusform>Mindestens %n anderer Prompt</numerusform>
        <numerusform>Mindestens %n verschiedene Prompts</numerusform>
      </translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Audio</source>
      <translation>Audio</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Back online</source>
      <translation>Wieder online</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Hintergrund</translation>
    </message>
    <message>
      <source>Backups of the catalogue</source>
      <translation>Sicherungen des Katalogs</translation>
    </message>
    <message>
      <source>Behind pictures, whatever the theme.</source>
      <translation>Hinter Bildern, unabhängig vom Design.</translation>
    </message>
    <message>
      <source>Below each picture</source>
      <translation>Unter jedem Bild</translation>
    </message>
    <message>
      <source>Bigger tiles</source>
      <translation>Größere Kacheln</translation>
    </message>
    <message>
      <source>Black</source>
      <translation>Schwarz</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel closes this without it.</source>
      <translation>„Abbrechen“ schließt dies ohne ihn.</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cannot make the folder</source>
      <translation>Ordner lässt sich nicht anlegen:</translation>
    </message>
    <message>
      <source>Cannot read</source>
      <translation>Nicht lesbar:</translation>
    </message>
    <message>
      <source>Cannot write</source>
      <translation>Schreiben nicht möglich:</translation>
    </message>
    <message>
      <source>Cannot write beside</source>
      <translation>Schreiben nicht möglich neben</translation>
    </message>
    <message>
      <source>Cannot write in {parent}; check its permissions and free space.</source>
      <translation>In {parent} lässt sich nicht schreiben; prüfen Sie Rechte und freien Platz.</translation>
    </message>
    <message>
      <source>Caps Lock does the same while it is on.</source>
      <translation>Die Feststelltaste tut dasselbe, solange sie an ist.</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Cell information</source>
      <translation>Angaben zur Kachel</translation>
    </message>
    <message>
      <source>Change shortcuts…</source>
      <translation>Tastenkürzel ändern…</translation>
    </message>
    <message numerus="yes">
      <source>Changes below apply to all %n selected.</source>
      <translation>
        <numerusform>Änderungen unten gelten für das markierte Objekt.</numerusform>
        <numerusform>Änderungen unten gelten für alle %n markierten.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changes below apply to all {total} selected, %n of them out of sight.</source>
      <translation>
        <numerusform>Änderungen unten gelten für alle {total} markierten, %n davon außer Sicht.</numerusform>
        <numerusform>Änderungen unten gelten für alle {total} markierten, %n davon außer Sicht.</numerusform>
      </translation>
    </message>
    <message>
      <source>Check all accounts now</source>
      <translation>Jetzt alle Konten prüfen</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>Jetzt alle prüfen</translation>
    </message>
    <message>
      <source>Check now</source>
      <translation>Jetzt prüfen</translation>
    </message>
    <message>
      <source>Check the catalogue now</source>
      <translation>Katalog jetzt prüfen</translation>
    </message>
    <message>
      <source>Checker</source>
      <translation>Schachbrett</translation>
    </message>
    <message>
      <source>Checker for transparency</source>
      <translation>Schachbrett für Transparenz</translation>
    </message>
    <message>
      <source>Checking again in {span}.</source>
      <translation>Nächste Prüfung in {span}.</translation>
    </message>
    <message>
      <source>Checking again now.</source>
      <translation>Wird jetzt erneut geprüft.</translation>
    </message>
    <message>
      <source>Choose an asset first</source>
      <translation>Zuerst ein Objekt wählen</translation>
    </message>
    <message>
      <source>Choose one asset first</source>
      <translation>Zuerst ein einzelnes Objekt wählen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Clear flag</source>
      <translation>Auswahlkennzeichen löschen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche löschen</translation>
    </message>
    <message>
      <source>Clear thumbnails</source>
      <translation>Miniaturen löschen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close all stacks</source>
      <translation>Alle Stapel schließen</translation>
    </message>
    <message>
      <source>Close: {message}</source>
      <translation>Schließen: {message}</translation>
    </message>
    <message>
      <source>Collection moved</source>
      <translation>Sammlung verschoben</translation>
    </message>
    <message>
      <source>Collection removed</source>
      <translation>Sammlung entfernt</translation>
    </message>
    <message>
      <source>Collection renamed</source>
      <translation>Sammlung umbenannt</translation>
    </message>
    <message>
      <source>Collection {name} changed</source>
      <translation>Sammlung {name} geändert</translation>
    </message>
    <message>
      <source>Collection {name} made</source>
      <translation>Sammlung {name} angelegt</translation>
    </message>
    <message>
      <source>Collection {name} moved</source>
      <translation>Sammlung {name} verschoben</translation>
    </message>
    <message>
      <source>Collection {name} removed</source>
      <translation>Sammlung {name} entfernt</translation>
    </message>
    <message>
      <source>Collection {name} renamed</source>
      <translation>Sammlung {name} umbenannt</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Sammlungen</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <source>Connect {providers}. Thumbnails load first; originals only when you ask.</source>
      <translation>Verbinden Sie {providers}. Miniaturen laden zuerst; Originale nur auf Wunsch.</translation>
    </message>
    <message>
      <source>Connected.</source>
      <translation>Verbunden.</translation>
    </message>
    <message>
      <source>Connected. Newest asset: {newest}.</source>
      <translation>Verbunden. Neuestes Objekt: {newest}.</translation>
    </message>
    <message>
      <source>Connected. Nothing there yet.</source>
      <translation>Verbunden. Dort ist noch nichts.</translation>
    </message>
    <message>
      <source>Connected. {total:,} assets.</source>
      <translation>Verbunden. {total:,} Objekte.</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy all</source>
      <translation>Alles kopieren</translation>
    </message>
    <message>
      <source>Copy as JSON</source>
      <translation>Als JSON kopieren</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <source>Copy message</source>
      <translation>Meldung kopieren</translation>
    </message>
    <message>
      <source>Copy prompt</source>
      <translation>Prompt kopieren</translation>
    </message>
    <message>
      <source>Copy prompt or settings</source>
      <translation>Prompt oder Einstellungen kopieren</translation>
    </message>
    <message>
      <source>Copy settings</source>
      <translation>Einstellungen kopieren</translation>
    </message>
    <message>
      <source>Copy settings as JSON</source>
      <translation>Einstellungen als JSON kopieren</translation>
    </message>
    <message>
      <source>Copy the findings</source>
      <translation>Befunde kopieren</translation>
    </message>
    <message>
      <source>Copy {name}</source>
      <translation>{name} kopieren</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Kosten</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Delete hides what you do not want to see.</source>
      <translation>„Entf“ blendet aus, was Sie nicht sehen möchten.</translation>
    </message>
    <message>
      <source>Detail pane</source>
      <translation>Detailbereich</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Distantly similar</source>
      <translation>Entfernt ähnlich</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done again: {words}</source>
      <translation>Wiederholt: {words}</translation>
    </message>
    <message>
      <source>Drag assets here from the gallery.</source>
      <translation>Ziehen Sie Objekte aus der Galerie hierher.</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit account</source>
      <translation>Konto bearbeiten</translation>
    </message>
    <message>
      <source>Edit search…</source>
      <translation>Suche bearbeiten…</translation>
    </message>
    <message>
      <source>Edit smart collection</source>
      <translation>Smart-Sammlung bearbeiten</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bearbeiten…</translation>
    </message>
    <message>
      <source>Elapsed</source>
      <translation>Verstrichen</translation>
    </message>
    <message>
      <source>Empty: the project of the key.</source>
      <translation>Leer: das Projekt des Schlüssels.</translation>
    </message>
    <message>
      <source>Empty: your own user.</source>
      <translation>Leer: Ihr eigener Benutzer.</translation>
    </message>
    <message>
      <source>Enter key…</source>
      <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Every step</source>
      <translation>Jeden Schritt</translation>
    </message>
    <message>
      <source>Everything already listed stays here</source>
      <translation>Alles bereits Aufgelistete bleibt hier</translation>
    </message>
    <message>
      <source>Everything already listed stays here.</source>
      <translation>Alles bereits Aufgelistete bleibt hier.</translation>
    </message>
    <message>
      <source>Everything here is kept; try again later.</source>
      <translation>Alles hier bleibt erhalten; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>Examples of {model}</source>
      <translation>Beispiele von {model}</translation>
    </message>
    <message>
      <source>Explore the sample library</source>
      <translation>Beispielbibliothek erkunden</translation>
    </message>
    <message>
      <source>Export ratings and notes</source>
      <translation>Bewertungen und Notizen exportieren</translation>
    </message>
    <message>
      <source>Export ratings and notes…</source>
      <translation>Bewertungen und Notizen exportieren…</translation>
    </message>
    <message>
      <source>Faces</source>
      <translation>Flächen</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Filter bar</source>
      <translation>Filterleiste</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Finden</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Einstellung suchen</translation>
    </message>
    <message>
      <source>Find a shortcut</source>
      <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
      <source>Find by key</source>
      <translation>Nach Taste suchen</translation>
    </message>
    <message>
      <source>Find in {what}</source>
      <translation>In {what} suchen</translation>
    </message>
    <message>
      <source>Find same prompt</source>
      <translation>Gleichen Prompt suchen</translation>
    </message>
    <message>
      <source>Find same seed</source>
      <translation>Gleichen Startwert suchen</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Erster Tag</translation>
    </message>
    <message>
      <source>First frame</source>
      <translation>Erstes Bild</translation>
    </message>
    <message>
      <source>First, last</source>
      <translation>Erstes, letztes</translation>
    </message>
    <message>
      <source>Five stars</source>
      <translation>Fünf Sterne</translation>
    </message>
    <message>
      <source>Flag, {state}</source>
      <translation>Auswahlkennzeichen, {state}</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folders lie at most {most} deep; nothing was changed.</source>
      <translation>Ordner liegen höchstens {most} tief; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>For {label}. Everything already listed stays here.</source>
      <translation>Für {label}. Alles bereits Aufgelistete bleibt hier.</translation>
    </message>
    <message>
      <source>Four stars and up</source>
      <translation>Ab vier Sternen</translation>
    </message>
    <message>
      <source>Free on this disk</source>
      <translation>Frei auf diesem Datenträger</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>G</source>
      <translation>Gr</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>Galerie</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Generating</source>
      <translation>Wird erzeugt</translation>
    </message>
    <message>
      <source>Generating, {percent} percent</source>
      <translation>Wird erzeugt, {percent} Prozent</translation>
    </message>
    <message>
      <source>Generation</source>
      <translation>Erzeugung</translation>
    </message>
    <message>
      <source>Generation cancelled</source>
      <translation>Erzeugung abgebrochen</translation>
    </message>
    <message>
      <source>Generation failed</source>
      <translation>Erzeugung fehlgeschlagen</translation>
    </message>
    <message>
      <source>Generation failed: {reason}</source>
      <translation>Erzeugung fehlgeschlagen: {reason}</translation>
    </message>
    <message>
      <source>Go on to the next after a flag or rating</source>
      <translation>Nach Kennzeichen oder Bewertung weiter zum nächsten</translation>
    </message>
    <message>
      <source>Go to {place}</source>
      <translation>Zu {place}</translation>
    </message>
    <message>
      <source>Go to {title}, {provider}</source>
      <translation>Zu {title}, {provider}</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>Grouped by {what}</source>
      <translation>Gruppiert nach {what}</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Führung</translation>
    </message>
    <message>
      <source>HEIC pictures cannot be shown here; the file can still be exported.</source>
      <translation>HEIC-Bilder lassen sich hier nicht zeigen; die Datei kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Ausgeblendet</translation>
    </message>
    <message>
      <source>Hidden assets</source>
      <translation>Ausgeblendete Objekte</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Hide or show both</source>
      <translation>Beide aus- oder einblenden</translation>
    </message>
    <message>
      <source>Hide this tile</source>
      <translation>Diese Kachel ausblenden</translation>
    </message>
    <message>
      <source>Hide what was sent</source>
      <translation>Gesendetes verbergen</translation>
    </message>
    <message>
      <source>Hide {assets}</source>
      <translation>{assets} ausgeblendet</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Hold to show</source>
      <translation>Zum Anzeigen gedrückt halten</translation>
    </message>
    <message>
      <source>How far it has come</source>
      <translation>Wie weit es ist</translation>
    </message>
    <message>
      <source>How similar</source>
      <translation>Wie ähnlich</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Image, video, audio, 3D</source>
      <translation>Bild, Video, Audio, 3D</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import ratings and notes</source>
      <translation>Bewertungen und Notizen importieren</translation>
    </message>
    <message>
      <source>Import ratings and notes…</source>
      <translation>Bewertungen und Notizen importieren…</translation>
    </message>
    <message>
      <source>Import {name}?</source>
      <translation>{name} importieren?</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>In the queue</source>
      <translation>Eingereiht</translation>
    </message>
    <message>
      <source>Initials in colour labels</source>
      <translation>Anfangsbuchstaben in Farbetiketten</translation>
    </message>
    <message>
      <source>Instead of Inter.</source>
      <translation>Anstelle von Inter.</translation>
    </message>
    <message>
      <source>Instead of {title} a web page answered. {kept}; if this network asks you to sign in, do that first.</source>
      <translation>Statt {title} antwortete eine Webseite. {kept}; wenn dieses Netz eine Anmeldung verlangt, tun Sie das zuerst.</translation>
    </message>
    <message>
      <source>Interface scale</source>
      <translation>Größe der Oberfläche</translation>
    </message>
    <message>
      <source>Is all well?</source>
      <translation>Ist alles in Ordnung?</translation>
    </message>
    <message>
      <source>It holds whatever this search finds, now and later.</source>
      <translation>Sie enthält, was diese Suche findet, jetzt und später.</translation>
    </message>
    <message>
      <source>It is hidden already</source>
      <translation>Es ist schon ausgeblendet</translation>
    </message>
    <message>
      <source>It tells</source>
      <translation>Es enthält</translation>
    </message>
    <message>
      <source>It was cancelled before there was a result.</source>
      <translation>Sie wurde abgebrochen, bevor es ein Ergebnis gab.</translation>
    </message>
    <message>
      <source>Its key and thumbnails are deleted from this computer. Nothing changes at {provider}. Ratings and notes stay in Vitrine until you delete them.</source>
      <translation>Schlüssel und Miniaturen werden von diesem Computer gelöscht. Bei {provider} ändert sich nichts. Bewertungen und Notizen bleiben in Vitrine, bis Sie sie löschen.</translation>
    </message>
    <message>
      <source>Journal of ratings and notes</source>
      <translation>Journal der Bewertungen und Notizen</translation>
    </message>
    <message>
      <source>Justified rows</source>
      <translation>Bündige Zeilen</translation>
    </message>
    <message>
      <source>Keep judged assets until refresh</source>
      <translation>Bewertete bis zum Aktualisieren behalten</translation>
    </message>
    <message>
      <source>Kept. Type another one to replace it.</source>
      <translation>Gespeichert. Geben Sie einen anderen ein, um ihn zu ersetzen.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tonart</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Keys stay in your system keychain</source>
      <translation>Schlüssel bleiben im Schlüsselbund des Systems</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Farbetikett</translation>
    </message>
    <message>
      <source>Label {name}</source>
      <translation>Farbetikett {name}</translation>
    </message>
    <message>
      <source>Label, blue</source>
      <translation>Farbetikett, blau</translation>
    </message>
    <message>
      <source>Label, green</source>
      <translation>Farbetikett, grün</translation>
    </message>
    <message>
      <source>Label, purple</source>
      <translation>Farbetikett, violett</translation>
    </message>
    <message>
      <source>Label, red</source>
      <translation>Farbetikett, rot</translation>
    </message>
    <message>
      <source>Label, yellow</source>
      <translation>Farbetikett, gelb</translation>
    </message>
    <message>
      <source>Label, {state}</source>
      <translation>Farbetikett, {state}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation>Größte</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Letzte 30 Tage</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Letzte 7 Tage</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Letzter Tag</translation>
    </message>
    <message>
      <source>Last frame</source>
      <translation>Letztes Bild</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Anordnung</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <source>Led to</source>
      <translation>Daraus entstanden</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <source>Letters act in the gallery alone, never in a field.</source>
      <translation>Buchstaben wirken nur in der Galerie, nie in einem Feld.</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Lines and outlines drawn strong.</source>
      <translation>Linien und Umrisse kräftig gezeichnet.</translation>
    </message>
    <message>
      <source>Link ends</source>
      <translation>Link endet</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>Listing {label}</source>
      <translation>{label} wird gelesen</translation>
    </message>
    <message>
      <source>Listing {label}, {rows:,} so far</source>
      <translation>{label} wird gelesen, bisher {rows:,}</translation>
    </message>
    <message>
      <source>Loading, {position} of {count}</source>
      <translation>Wird geladen, {position} von {count}</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Look everything over</source>
      <translation>Alles durchsehen</translation>
    </message>
    <message>
      <source>Made from</source>
      <translation>Entstanden aus</translation>
    </message>
    <message>
      <source>Made in</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Manage…</source>
      <translation>Verwalten…</translation>
    </message>
    <message>
      <source>Materials</source>
      <translation>Materialien</translation>
    </message>
    <message>
      <source>Maximise or restore</source>
      <translation>Maximieren oder wiederherstellen</translation>
    </message>
    <message>
      <source>Media</source>
      <translation>Medien</translation>
    </message>
    <message>
      <source>Mid-grey</source>
      <translation>Mittelgrau</translation>
    </message>
    <message>
      <source>Minimise</source>
      <translation>Minimieren</translation>
    </message>
    <message>
      <source>Mixed {values}</source>
      <translation>Gemischt: {values}</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Model file</source>
      <translation>Modelldatei</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More ({count})</source>
      <translation>Mehr ({count})</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Mehr Filter</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Bewegen</translation>
    </message>
    <message>
      <source>Move collection</source>
      <translation>Sammlung verschieben</translation>
    </message>
    <message>
      <source>Move to…</source>
      <translation>Verschieben nach…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of a collection</source>
      <translation>Name einer Sammlung</translation>
    </message>
    <message>
      <source>Namespace</source>
      <translation>Namensraum</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Fast gleich</translation>
    </message>
    <message>
      <source>Needs no key.</source>
      <translation>Braucht keinen Schlüssel.</translation>
    </message>
    <message>
      <source>Never a key, a signed address or a prompt.</source>
      <translation>Nie einen Schlüssel, eine signierte Adresse oder einen Prompt.</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Neue Sammlung</translation>
    </message>
    <message>
      <source>New collection inside</source>
      <translation>Neue Sammlung darin</translation>
    </message>
    <message>
      <source>New collection “{name}”</source>
      <translation>Neue Sammlung „{name}“</translation>
    </message>
    <message>
      <source>New smart collection</source>
      <translation>Neue Smart-Sammlung</translation>
    </message>
    <message>
      <source>New smart collection…</source>
      <translation>Neue Smart-Sammlung…</translation>
    </message>
    <message>
      <source>New work will show up here.</source>
      <translation>Neue Arbeiten erscheinen hier.</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Nächste Stelle</translation>
    </message>
    <message>
      <source>Next region</source>
      <translation>Nächster Bereich</translation>
    </message>
    <message>
      <source>Next, previous</source>
      <translation>Nächstes, voriges</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No account has a list called {names}.</source>
      <translation>Kein Konto hat eine Liste namens {names}.</translation>
    </message>
    <message>
      <source>No answer came; everything else is shown.</source>
      <translation>Es kam keine Antwort; alles andere wird gezeigt.</translation>
    </message>
    <message>
      <source>No command has that.</source>
      <translation>Kein Befehl hat das.</translation>
    </message>
    <message>
      <source>No file came of this one</source>
      <translation>Daraus wurde keine Datei</translation>
    </message>
    <message>
      <source>No flag</source>
      <translation>Kein Auswahlkennzeichen</translation>
    </message>
    <message>
      <source>No keychain on this computer</source>
      <translation>Kein Schlüsselbund auf diesem Computer</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Kein Farbetikett</translation>
    </message>
    <message>
      <source>No list takes such a filter.</source>
      <translation>Keine Liste nimmt einen solchen Filter an.</translation>
    </message>
    <message>
      <source>No log is kept, because {folder} cannot be written; all else works.</source>
      <translation>Es wird kein Protokoll geführt, weil {folder} nicht beschreibbar ist; alles andere funktioniert.</translation>
    </message>
    <message>
      <source>No longer at {provider}</source>
      <translation>Nicht mehr bei {provider}</translation>
    </message>
    <message>
      <source>No match</source>
      <translation>Kein Treffer</translation>
    </message>
    <message>
      <source>No match for “{text}”</source>
      <translation>Kein Treffer für „{text}“</translation>
    </message>
    <message>
      <source>No model</source>
      <translation>Kein Modell</translation>
    </message>
    <message>
      <source>No picks yet</source>
      <translation>Noch nichts ausgewählt</translation>
    </message>
    <message>
      <source>No preview</source>
      <translation>Keine Vorschau</translation>
    </message>
    <message>
      <source>No prompt</source>
      <translation>Kein Prompt</translation>
    </message>
    <message>
      <source>No safe connection to {who} could be agreed on; nothing was sent.</source>
      <translation>Mit {who} ließ sich keine sichere Verbindung vereinbaren; nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>Keine Sterne</translation>
    </message>
    <message>
      <source>None is kept on this computer.</source>
      <translation>Auf diesem Computer ist keiner gespeichert.</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Noch keine</translation>
    </message>
    <message>
      <source>Not</source>
      <translation>Nicht</translation>
    </message>
    <message>
      <source>Not checked yet</source>
      <translation>Noch nicht geprüft</translation>
    </message>
    <message>
      <source>Not enough credits</source>
      <translation>Guthaben reicht nicht</translation>
    </message>
    <message>
      <source>Not installed, run from its source</source>
      <translation>Nicht installiert, läuft aus dem Quelltext</translation>
    </message>
    <message>
      <source>Not just now</source>
      <translation>Gerade nicht möglich</translation>
    </message>
    <message>
      <source>Not reported</source>
      <translation>Nicht gemeldet</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>Nicht bewertet</translation>
    </message>
    <message>
      <source>Not reviewed, hidden, rated</source>
      <translation>Nicht bewertet, ausgeblendet, bewertet</translation>
    </message>
    <message>
      <source>Not:</source>
      <translation>Nicht:</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Nothing changes at a provider unless you say so</source>
      <translation>Bei Anbietern ändert sich nur, was Sie wünschen</translation>
    </message>
    <message>
      <source>Nothing changes at a provider unless you say so.</source>
      <translation>Bei einem Anbieter ändert sich nichts, außer Sie wünschen es.</translation>
    </message>
    <message>
      <source>Nothing fades, slides or turns.</source>
      <translation>Nichts blendet, gleitet oder dreht sich.</translation>
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation>Hier ist noch nichts</translation>
    </message>
    <message>
      <source>Nothing is being made right now</source>
      <translation>Gerade wird nichts erzeugt</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>Nichts heißt so.</translation>
    </message>
    <message>
      <source>Nothing is hidden</source>
      <translation>Nichts ist ausgeblendet</translation>
    </message>
    <message>
      <source>Nothing new</source>
      <translation>Nichts Neues</translation>
    </message>
    <message>
      <source>Nothing passes these filters</source>
      <translation>Nichts passt zu diesen Filtern</translation>
    </message>
    <message>
      <source>Nothing selected</source>
      <translation>Nichts markiert</translation>
    </message>
    <message numerus="yes">
      <source>Nothing to import from {name}: %n that differ were changed later here</source>
      <translation>
        <numerusform>Aus {name} ist nichts zu importieren: %n Abweichung wurde hier später geändert</numerusform>
        <numerusform>Aus {name} ist nichts zu importieren: %n Abweichungen wurden hier später geändert</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing to import from {name}: all of it is here already</source>
      <translation>Aus {name} ist nichts zu importieren: Alles ist schon hier</translation>
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Older than a day</source>
      <translation>Älter als ein Tag</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Älteste</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Ein</translation>
    </message>
    <message>
      <source>On this computer</source>
      <translation>Auf diesem Computer</translation>
    </message>
    <message>
      <source>On this disk</source>
      <translation>Auf diesem Datenträger</translation>
    </message>
    <message>
      <source>On. Delete takes it off.</source>
      <translation>Ein. Entf nimmt ihn heraus.</translation>
    </message>
    <message>
      <source>One gallery for everything your AI tools made.</source>
      <translation>Eine Galerie für alles, was Ihre KI-Werkzeuge erzeugt haben.</translation>
    </message>
    <message>
      <source>One key for every kind of asset.</source>
      <translation>Ein Schlüssel für jede Art von Objekt.</translation>
    </message>
    <message>
      <source>One of your accounts</source>
      <translation>Eines Ihrer Konten</translation>
    </message>
    <message>
      <source>One star and up</source>
      <translation>Ab einem Stern</translation>
    </message>
    <message>
      <source>Only a smart collection has a search; nothing was changed.</source>
      <translation>Nur eine Smart-Sammlung hat eine Suche; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Only picked</source>
      <translation>Nur ausgewählte</translation>
    </message>
    <message>
      <source>Only rejected</source>
      <translation>Nur abgelehnte</translation>
    </message>
    <message>
      <source>Only where a collection of your own is shown</source>
      <translation>Nur wo eine eigene Sammlung gezeigt wird</translation>
    </message>
    <message>
      <source>Only where hidden assets are shown</source>
      <translation>Nur wo ausgeblendete Objekte gezeigt werden</translation>
    </message>
    <message>
      <source>Only where it is not {path}.</source>
      <translation>Nur wo er nicht {path} ist.</translation>
    </message>
    <message>
      <source>Only where the gallery is sorted by date</source>
      <translation>Nur wo die Galerie nach Datum sortiert ist</translation>
    </message>
    <message>
      <source>Only {size} left on this disk</source>
      <translation>Nur noch {size} frei auf diesem Datenträger</translation>
    </message>
    <message>
      <source>Only {size} left on this disk.</source>
      <translation>Nur noch {size} frei auf diesem Datenträger.</translation>
    </message>
    <message>
      <source>Open account</source>
      <translation>Konto öffnen</translation>
    </message>
    <message>
      <source>Open all stacks</source>
      <translation>Alle Stapel öffnen</translation>
    </message>
    <message>
      <source>Open at {provider}</source>
      <translation>Bei {provider} öffnen</translation>
    </message>
    <message>
      <source>Open or close stack</source>
      <translation>Stapel öffnen oder schließen</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>Datenordner öffnen</translation>
    </message>
    <message>
      <source>Open the log folder</source>
      <translation>Protokollordner öffnen</translation>
    </message>
    <message>
      <source>Open the page with the keys</source>
      <translation>Seite mit den Schlüsseln öffnen</translation>
    </message>
    <message>
      <source>Open the sample library</source>
      <translation>Beispielbibliothek öffnen</translation>
    </message>
    <message>
      <source>Open the thumbnail folder</source>
      <translation>Miniaturenordner öffnen</translation>
    </message>
    <message>
      <source>Or key:secret, as in the vendor's examples.</source>
      <translation>Oder beides als Schlüssel:Geheimnis.</translation>
    </message>
    <message>
      <source>Original only</source>
      <translation>Nur Original</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>P</source>
      <translation>V</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Part of a model’s name</source>
      <translation>Teil eines Modellnamens</translation>
    </message>
    <message>
      <source>Path of the list</source>
      <translation>Pfad der Liste</translation>
    </message>
    <message>
      <source>Pause checking</source>
      <translation>Prüfen anhalten</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <source>Picked</source>
      <translation>Ausgewählt</translation>
    </message>
    <message>
      <source>Picked or rejected</source>
      <translation>Ausgewählt oder abgelehnt</translation>
    </message>
    <message>
      <source>Picks</source>
      <translation>Ausgewählte</translation>
    </message>
    <message>
      <source>Pictures of this format cannot be shown here; the file can still be exported.</source>
      <translation>Bilder dieses Formats lassen sich hier nicht zeigen; die Datei kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>Pixels, such as &gt;2048</source>
      <translation>Pixel, etwa &gt;2048</translation>
    </message>
    <message>
      <source>Press P on anything you want to keep.</source>
      <translation>Drücken Sie P bei allem, was Sie behalten möchten.</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>Tasten drücken…</translation>
    </message>
    <message>
      <source>Press {open} to open this at any time, {close} to close it.</source>
      <translation>{open} öffnet dies jederzeit, {close} schließt es.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Preview of {title}</source>
      <translation>Vorschau von {title}</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Sichtbarkeit</translation>
    </message>
    <message>
      <source>Processing</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programm</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projekte</translation>
    </message>
    <message>
      <source>Projects, at the top</source>
      <translation>Projekte, oberste Ebene</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt and parameters</source>
      <translation>Prompt und Parameter</translation>
    </message>
    <message>
      <source>Providers</source>
      <translation>Anbieter</translation>
    </message>
    <message>
      <source>Public assets</source>
      <translation>Öffentliche Objekte</translation>
    </message>
    <message>
      <source>Public assets only</source>
      <translation>Nur öffentliche Objekte</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Queue place</source>
      <translation>Platz</translation>
    </message>
    <message>
      <source>Queued</source>
      <translation>Eingereiht</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>R</source>
      <translation>R</translation>
    </message>
    <message>
      <source>R, Y, G, B and P, so that colour is not the only sign.</source>
      <translation>R, G, G, B und V, damit die Farbe nicht das einzige Zeichen ist.</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <source>Rating, mixed</source>
      <translation>Bewertung, gemischt</translation>
    </message>
    <message>
      <source>Rating, {stars} of {most}</source>
      <translation>Bewertung, {stars} von {most}</translation>
    </message>
    <message>
      <source>Ratings and notes (*.jsonl)</source>
      <translation>Bewertungen und Notizen (*.jsonl)</translation>
    </message>
    <message>
      <source>Ratings and notes are kept from the account that was removed.</source>
      <translation>Bewertungen und Notizen des entfernten Kontos sind noch da.</translation>
    </message>
    <message>
      <source>Ratings and notes still work.</source>
      <translation>Bewertungen und Notizen gehen weiterhin.</translation>
    </message>
    <message>
      <source>Raw data</source>
      <translation>Rohdaten</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <source>Recently added</source>
      <translation>Neu hinzugekommen</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Red, yellow, green, blue</source>
      <translation>Rot, gelb, grün, blau</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Reduced motion</source>
      <translation>Weniger Bewegung</translation>
    </message>
    <message>
      <source>Region before</source>
      <translation>Voriger Bereich</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Remove account</source>
      <translation>Konto entfernen</translation>
    </message>
    <message>
      <source>Remove collection</source>
      <translation>Sammlung entfernen</translation>
    </message>
    <message>
      <source>Remove from this collection</source>
      <translation>Aus dieser Sammlung entfernen</translation>
    </message>
    <message>
      <source>Remove tag {tag}</source>
      <translation>Schlagwort {tag} entfernen</translation>
    </message>
    <message>
      <source>Remove the filters</source>
      <translation>Filter entfernen</translation>
    </message>
    <message>
      <source>Remove this tag</source>
      <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
      <source>Remove {label}?</source>
      <translation>{label} entfernen?</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Entfernen…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>Problem melden</translation>
    </message>
    <message>
      <source>Report a problem…</source>
      <translation>Problem melden…</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Repository</translation>
    </message>
    <message>
      <source>Request</source>
      <translation>Auftrag</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Reset all settings</source>
      <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Resume checking</source>
      <translation>Prüfen fortsetzen</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Bewerten</translation>
    </message>
    <message numerus="yes">
      <source>Reviews of %n assets imported</source>
      <translation>
        <numerusform>Bewertung von %n Objekt importiert</numerusform>
        <numerusform>Bewertungen von %n Objekten importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reviews of %n assets taken over. {undo} takes that back.</source>
      <translation>
        <numerusform>Bewertungen von %n Objekt übernommen. {undo} nimmt das zurück.</numerusform>
        <numerusform>Bewertungen von %n Objekten übernommen. {undo} nimmt das zurück.</numerusform>
      </translation>
    </message>
    <message>
      <source>Reviews of {assets} taken over</source>
      <translation>Bewertungen von {assets} übernommen</translation>
    </message>
    <message>
      <source>Rig</source>
      <translation>Skelett</translation>
    </message>
    <message>
      <source>Row up, down</source>
      <translation>Zeile nach oben, unten</translation>
    </message>
    <message>
      <source>Same request</source>
      <translation>Aus demselben Auftrag</translation>
    </message>
    <message>
      <source>Sample library</source>
      <translation>Beispielbibliothek</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save as a smart collection</source>
      <translation>Als Smart-Sammlung speichern</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Gespeichert als {name}</translation>
    </message>
    <message>
      <source>Saved, {edges}</source>
      <translation>Gespeichert, {edges}</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern…</translation>
    </message>
    <message>
      <source>Say what happened, look through the rest and change what you like. Nothing is sent from here: copy the text or save it, and give it to who helps you. It holds no keys, prompts, pictures or account names.</source>
      <translation>Schreiben Sie, was geschehen ist, sehen Sie den Rest durch und ändern Sie, was Sie möchten. Von hier wird nichts gesendet: Kopieren oder speichern Sie den Text und geben Sie ihn weiter, wo man Ihnen hilft. Er enthält keine Schlüssel, Prompts, Bilder oder Kontonamen.</translation>
    </message>
    <message>
      <source>Say what to look for after {name}:</source>
      <translation>Schreiben Sie nach {name}: was gesucht wird</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <source>Script</source>
      <translation>Skript</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search looks at prompts, models, tags, notes and file names.</source>
      <translation>Gesucht wird in Prompts, Modellen, Schlagwörtern, Notizen und Dateinamen.</translation>
    </message>
    <message>
      <source>Search prompts, models, tags</source>
      <translation>Prompt, Modell, Schlagwort</translation>
    </message>
    <message>
      <source>Search prompts, models, tags, notes and file names</source>
      <translation>Prompts, Modelle, Schlagwörter, Notizen und Dateinamen suchen</translation>
    </message>
    <message>
      <source>Search the raw data</source>
      <translation>In den Rohdaten suchen</translation>
    </message>
    <message>
      <source>Search this</source>
      <translation>Dies suchen</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <source>Select a range</source>
      <translation>Bereich markieren</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles markieren</translation>
    </message>
    <message>
      <source>Select an asset to see its prompt and settings.</source>
      <translation>Markieren Sie ein Objekt, um Prompt und Einstellungen zu sehen.</translation>
    </message>
    <message>
      <source>Select none</source>
      <translation>Nichts markieren</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Markiert</translation>
    </message>
    <message>
      <source>Selected: {costs}</source>
      <translation>Markiert: {costs}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings left at their usual values, because {path} has none that fit: {names}.</source>
      <translation>Einstellungen auf ihrem üblichen Wert, weil {path} keine passenden enthält: {names}.</translation>
    </message>
    <message>
      <source>Settings: {page}</source>
      <translation>Einstellungen: {page}</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>Wieder einblenden</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Weniger zeigen</translation>
    </message>
    <message>
      <source>Show raw data</source>
      <translation>Rohdaten zeigen</translation>
    </message>
    <message>
      <source>Show similar</source>
      <translation>Ähnliche zeigen</translation>
    </message>
    <message>
      <source>Show what is being made</source>
      <translation>Zeigen, was gerade erzeugt wird</translation>
    </message>
    <message>
      <source>Show what was sent</source>
      <translation>Gesendetes zeigen</translation>
    </message>
    <message>
      <source>Show {assets}</source>
      <translation>{assets} wieder eingeblendet</translation>
    </message>
    <message>
      <source>Show {label} while held</source>
      <translation>{label} zeigen, solange gedrückt</translation>
    </message>
    <message numerus="yes">
      <source>Showing %n saved assets.</source>
      <translation>
        <numerusform>%n gespeichertes Objekt wird gezeigt.</numerusform>
        <numerusform>%n gespeicherte Objekte werden gezeigt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Showing %n saved thumbnails.</source>
      <translation>
        <numerusform>%n gespeicherte Miniatur wird gezeigt.</numerusform>
        <numerusform>%n gespeicherte Miniaturen werden gezeigt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>Seitenleiste</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>Ähnlich</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size and words</source>
      <translation>Größe und Text</translation>
    </message>
    <message>
      <source>Smaller tiles</source>
      <translation>Kleinere Kacheln</translation>
    </message>
    <message>
      <source>Smart collection {name} saved</source>
      <translation>Smart-Sammlung {name} gespeichert</translation>
    </message>
    <message>
      <source>Smart collections</source>
      <translation>Smart-Sammlungen</translation>
    </message>
    <message>
      <source>Something went wrong inside Vitrine; nothing that was kept is lost. Details are in the log.</source>
      <translation>In Vitrine ist etwas schiefgegangen; nichts Gespeichertes ist verloren. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Sortieren</translation>
    </message>
    <message>
      <source>Sort and group</source>
      <translation>Sortieren und gruppieren</translation>
    </message>
    <message>
      <source>Sort: {order}</source>
      <translation>Sortierung: {order}</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Ton</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Sterne</translation>
    </message>
    <message>
      <source>Stars, such as &gt;=4</source>
      <translation>Sterne, etwa &gt;=4</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>Starts with {pictory_prefix}.</source>
      <translation>Beginnt mit {pictory_prefix}.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Storyboard</source>
      <translation>Storyboard</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>Strip</source>
      <translation>Leiste</translation>
    </message>
    <message>
      <source>Strip and title</source>
      <translation>Leiste und Titel</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Stil</translation>
    </message>
    <message>
      <source>Succeeded</source>
      <translation>Gelungen</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Schlagwort</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>Take them over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Take {key} away from {command}</source>
      <translation>{key} von {command} wegnehmen</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Testen</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Erneut testen</translation>
    </message>
    <message>
      <source>Testing the connection…</source>
      <translation>Die Verbindung wird getestet…</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Texture size</source>
      <translation>Texturgröße</translation>
    </message>
    <message>
      <source>Textures</source>
      <translation>Texturen</translation>
    </message>
    <message>
      <source>That collection is not there any more; nothing was changed.</source>
      <translation>Diese Sammlung gibt es nicht mehr; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>That key was not accepted</source>
      <translation>Dieser Schlüssel wurde nicht angenommen</translation>
    </message>
    <message>
      <source>The address of {who} leads into another network; nothing was sent there.</source>
      <translation>Die Adresse von {who} führt in ein anderes Netz; nichts wurde dorthin gesendet.</translation>
    </message>
    <message>
      <source>The app is closing; the picture was not made.</source>
      <translation>Das Programm wird beendet; das Bild wurde nicht erzeugt.</translation>
    </message>
    <message>
      <source>The catalogue cannot be opened; nothing was changed. Check the folder's permissions.</source>
      <translation>Der Katalog lässt sich nicht öffnen; nichts wurde geändert. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
      <source>The catalogue cannot be written; this was not saved. Check the folder's permissions.</source>
      <translation>Der Katalog lässt sich nicht schreiben; dies wurde nicht gespeichert. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
      <source>The catalogue file is damaged; restart Vitrine to repair it.</source>
      <translation>Die Katalogdatei ist beschädigt; starten Sie Vitrine neu, um sie zu reparieren.</translation>
    </message>
    <message>
      <source>The catalogue has no asset {uid}; nothing was changed.</source>
      <translation>Der Katalog hat kein Objekt {uid}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The catalogue has to be brought up to date</source>
      <translation>Der Katalog muss auf den neuen Stand gebracht werden</translation>
    </message>
    <message>
      <source>The catalogue is being looked over</source>
      <translation>Der Katalog wird durchgesehen</translation>
    </message>
    <message>
      <source>The catalogue is closed.</source>
      <translation>Der Katalog ist geschlossen.</translation>
    </message>
    <message>
      <source>The catalogue is damaged or missing</source>
      <translation>Der Katalog ist beschädigt oder fehlt</translation>
    </message>
    <message>
      <source>The catalogue is damaged. Your reviews are safe in the journal; restart Vitrine to repair it.</source>
      <translation>Der Katalog ist beschädigt. Ihre Bewertungen sind im Journal sicher; starten Sie Vitrine neu, um ihn zu reparieren.</translation>
    </message>
    <message>
      <source>The catalogue is not open.</source>
      <translation>Der Katalog ist nicht geöffnet.</translation>
    </message>
    <message>
      <source>The catalogue is whole</source>
      <translation>Der Katalog ist in Ordnung</translation>
    </message>
    <message>
      <source>The catalogue refused; this was not saved. Try again.</source>
      <translation>Der Katalog hat es verweigert; dies wurde nicht gespeichert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>The catalogue was damaged</source>
      <translation>Der Katalog war beschädigt</translation>
    </message>
    <message>
      <source>The catalogue was mended</source>
      <translation>Der Katalog wurde repariert</translation>
    </message>
    <message>
      <source>The catalogue was missing</source>
      <translation>Der Katalog fehlte</translation>
    </message>
    <message>
      <source>The connection to {who} broke off. {safe}</source>
      <translation>Die Verbindung zu {who} brach ab. {safe}</translation>
    </message>
    <message>
      <source>The counts of the sidebar were wrong; they were counted again.</source>
      <translation>Die Zahlen der Seitenleiste stimmten nicht; sie wurden neu gezählt.</translation>
    </message>
    <message>
      <source>The disk is full: the download stopped, and other files are untouched.</source>
      <translation>Der Datenträger ist voll: Der Download wurde angehalten, andere Dateien sind unberührt.</translation>
    </message>
    <message>
      <source>The disk is full; this was not saved, all before it is. Free some space and try again.</source>
      <translation>Der Datenträger ist voll; dies wurde nicht gespeichert, alles davor schon. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>The disk refused to write; this was not saved. Check its free space.</source>
      <translation>Der Datenträger hat das Schreiben verweigert; dies wurde nicht gespeichert. Prüfen Sie den freien Platz.</translation>
    </message>
    <message>
      <source>The disk reports an error; this was not saved. Check the disk, then restart Vitrine.</source>
      <translation>Der Datenträger meldet einen Fehler; dies wurde nicht gespeichert. Prüfen Sie ihn und starten Sie Vitrine neu.</translation>
    </message>
    <message>
      <source>The download cannot be written to this folder; check that it is there.</source>
      <translation>Der Download lässt sich nicht in diesen Ordner schreiben; prüfen Sie, ob es ihn gibt.</translation>
    </message>
    <message>
      <source>The end of {name} is missing; nothing was changed. Export it once more.</source>
      <translation>Das Ende von {name} fehlt; es wurde nichts geändert. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>The examples of a model of {title} are named {examples}MODEL_ID, with its id.</source>
      <translation>Die Beispiele eines Modells von {title} heißen {examples}MODEL_ID, mit dessen Kennung.</translation>
    </message>
    <message>
      <source>The file is cut off: it ends before the picture does.</source>
      <translation>Die Datei ist abgeschnitten: Sie endet vor dem Bild.</translation>
    </message>
    <message>
      <source>The file is damaged and cannot be shown; it can still be exported as it is.</source>
      <translation>Die Datei ist beschädigt und nicht darstellbar; sie kann trotzdem so exportiert werden.</translation>
    </message>
    <message>
      <source>The file is empty; the provider may send it whole when it is asked again.</source>
      <translation>Die Datei ist leer; der Anbieter sendet sie vielleicht ganz, wenn er erneut gefragt wird.</translation>
    </message>
    <message>
      <source>The first {shown} of {all} characters. Copy takes all of them.</source>
      <translation>Die ersten {shown} von {all} Zeichen. Kopieren nimmt alle.</translation>
    </message>
    <message>
      <source>The helper that makes pictures cannot be started; nothing is lost, please reinstall the app.</source>
      <translation>Der Helfer, der Bilder erzeugt, lässt sich nicht starten; nichts ist verloren, bitte installieren Sie das Programm neu.</translation>
    </message>
    <message>
      <source>The key is kept in {keyring}, never in Vitrine’s own files. Removing the account removes it.</source>
      <translation>Der Schlüssel wird in {keyring} aufbewahrt, nie in Vitrines eigenen Dateien. Wird das Konto entfernt, wird auch er entfernt.</translation>
    </message>
    <message>
      <source>The key is not saved yet</source>
      <translation>Der Schlüssel ist noch nicht gespeichert</translation>
    </message>
    <message>
      <source>The key was changed again meanwhile; the newer wish counts.</source>
      <translation>Der Schlüssel wurde inzwischen wieder geändert; der neuere Wunsch gilt.</translation>
    </message>
    <message>
      <source>The keyring that is set up does not keep what it is given; keys last for this session only.</source>
      <translation>Der eingerichtete Schlüsselbund behält nicht, was er bekommt; Schlüssel gelten nur für diese Sitzung.</translation>
    </message>
    <message>
      <source>The keyring that is set up keeps keys in plain text; they are kept for this session only.</source>
      <translation>Der eingerichtete Schlüsselbund speichert Schlüssel als Klartext; sie werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>The keyring that is set up stores nothing; keys are kept for this session only.</source>
      <translation>Der eingerichtete Schlüsselbund speichert nichts; Schlüssel werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>The keyring that {backend_variable} names</source>
      <translation>Der Schlüsselbund, den {backend_variable} nennt,</translation>
    </message>
    <message>
      <source>The link ended on {day}.</source>
      <translation>Der Link endete am {day}.</translation>
    </message>
    <message numerus="yes">
      <source>The link ends in %n days</source>
      <translation>
        <numerusform>Der Link endet in %n Tag</numerusform>
        <numerusform>Der Link endet in %n Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>The link ends today</source>
      <translation>Der Link endet heute</translation>
    </message>
    <message>
      <source>The link to this file at {host} has ended; a new one has to be asked for.</source>
      <translation>Der Link zu dieser Datei bei {host} ist abgelaufen; ein neuer muss angefordert werden.</translation>
    </message>
    <message>
      <source>The link to this file is not trusted and was not opened ({shown_host}).</source>
      <translation>Dem Link zu dieser Datei wird nicht vertraut, er wurde nicht geöffnet ({shown_host}).</translation>
    </message>
    <message>
      <source>The link to this file leads in circles; it was not fetched.</source>
      <translation>Der Link zu dieser Datei führt im Kreis; sie wurde nicht geholt.</translation>
    </message>
    <message>
      <source>The model refused the prompt</source>
      <translation>Das Modell hat den Prompt abgelehnt</translation>
    </message>
    <message>
      <source>The model refused the prompt.</source>
      <translation>Das Modell hat den Prompt abgelehnt.</translation>
    </message>
    <message>
      <source>The new key is kept.</source>
      <translation>Der neue Schlüssel ist gespeichert.</translation>
    </message>
    <message>
      <source>The option path of {title} looks like {path}: plain words with a slash before each.</source>
      <translation>Die Option path von {title} sieht aus wie {path}: einfache Wörter mit je einem Schrägstrich davor.</translation>
    </message>
    <message>
      <source>The option {name} of {title} has characters that cannot be sent.</source>
      <translation>Die Option {name} von {title} hat Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
      <source>The option {name} of {title} is one of {names}.</source>
      <translation>Die Option {name} von {title} ist eine von {names}.</translation>
    </message>
    <message>
      <source>The place before</source>
      <translation>Vorige Stelle</translation>
    </message>
    <message>
      <source>The preview could not be made. Details are in the log.</source>
      <translation>Die Vorschau ließ sich nicht erzeugen. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
      <source>The provider has no picture of this.</source>
      <translation>Der Anbieter hat kein Bild davon.</translation>
    </message>
    <message>
      <source>The provider sent a message instead of a picture; try again later.</source>
      <translation>Der Anbieter hat eine Meldung statt eines Bildes gesendet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>The provider sent a web page instead of a picture; try again later.</source>
      <translation>Der Anbieter hat eine Webseite statt eines Bildes gesendet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>The provider sent text instead of a picture.</source>
      <translation>Der Anbieter hat Text statt eines Bildes gesendet.</translation>
    </message>
    <message>
      <source>The provider's storage sent an error message instead of a picture; the link may have ended.</source>
      <translation>Der Speicher des Anbieters hat eine Fehlermeldung statt eines Bildes gesendet; vielleicht ist der Link abgelaufen.</translation>
    </message>
    <message>
      <source>The proxy address in the environment cannot be read; nothing was sent.</source>
      <translation>Die Proxy-Adresse in der Umgebung ist nicht lesbar; nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>The proxy does not let us through to {who}; check the proxy settings.</source>
      <translation>Der Proxy lässt uns nicht zu {who} durch; prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
      <source>The proxy in the environment is of a kind we cannot use; set HTTPS_PROXY to http.</source>
      <translation>Der Proxy in der Umgebung ist von einer Art, die wir nicht verwenden können; setzen Sie HTTPS_PROXY auf http.</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>Der Bericht</translation>
    </message>
    <message>
      <source>The report is being put together</source>
      <translation>Der Bericht wird zusammengestellt</translation>
    </message>
    <message numerus="yes">
      <source>The reviews of %n assets change.</source>
      <translation>
        <numerusform>Die Bewertung von %n Objekt ändert sich.</numerusform>
        <numerusform>Die Bewertungen von %n Objekten ändern sich.</numerusform>
      </translation>
    </message>
    <message>
      <source>The same picture</source>
      <translation>Dasselbe Bild</translation>
    </message>
    <message>
      <source>The saved one was refused on {day}.</source>
      <translation>Der gespeicherte wurde am {day} abgelehnt.</translation>
    </message>
    <message>
      <source>The saved one was refused this afternoon.</source>
      <translation>Der gespeicherte wurde heute Nachmittag abgelehnt.</translation>
    </message>
    <message>
      <source>The saved one was refused this evening.</source>
      <translation>Der gespeicherte wurde heute Abend abgelehnt.</translation>
    </message>
    <message>
      <source>The saved one was refused this morning.</source>
      <translation>Der gespeicherte wurde heute Morgen abgelehnt.</translation>
    </message>
    <message>
      <source>The saved one was refused yesterday.</source>
      <translation>Der gespeicherte wurde gestern abgelehnt.</translation>
    </message>
    <message>
      <source>The saved one was refused.</source>
      <translation>Der gespeicherte wurde abgelehnt.</translation>
    </message>
    <message>
      <source>The service ran out of time</source>
      <translation>Dem Dienst ist die Zeit ausgegangen</translation>
    </message>
    <message>
      <source>The service ran out of time.</source>
      <translation>Dem Dienst ist die Zeit ausgegangen.</translation>
    </message>
    <message>
      <source>The service reported an error</source>
      <translation>Der Dienst meldete einen Fehler</translation>
    </message>
    <message>
      <source>The service reported an error and gave no reason.</source>
      <translation>Der Dienst meldete einen Fehler und nannte keinen Grund.</translation>
    </message>
    <message>
      <source>The service reported an error.</source>
      <translation>Der Dienst meldete einen Fehler.</translation>
    </message>
    <message>
      <source>The settings hold something that cannot be written; nothing was changed.</source>
      <translation>Die Einstellungen enthalten etwas, das sich nicht schreiben lässt; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The settings in {path} are damaged; the usual ones are used.</source>
      <translation>Die Einstellungen in {path} sind beschädigt; die üblichen werden verwendet.</translation>
    </message>
    <message>
      <source>The settings in {path} cannot be read; the usual ones are used until that is cured.</source>
      <translation>Die Einstellungen in {path} sind nicht lesbar; bis das behoben ist, werden die üblichen verwendet.</translation>
    </message>
    <message>
      <source>The settings were damaged and the usual ones are used; the damaged file is kept as {aside}.</source>
      <translation>Die Einstellungen waren beschädigt, die üblichen werden verwendet; die beschädigte Datei ist als {aside} aufgehoben.</translation>
    </message>
    <message>
      <source>The system keyring</source>
      <translation>Der Schlüsselbund des Systems</translation>
    </message>
    <message>
      <source>The system keyring did not keep the key; it is kept for this session only, and asked for again next time.</source>
      <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht behalten; er gilt nur für diese Sitzung und wird beim nächsten Mal erfragt.</translation>
    </message>
    <message>
      <source>The system keyring does not answer; look for its prompt. Until then a new key is kept for this session only.</source>
      <translation>Der Schlüsselbund des Systems antwortet nicht; achten Sie auf seine Abfrage. Bis dahin wird ein neuer Schlüssel nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>The system keyring is locked; unlock it and try again. Until then a new key is kept for this session only.</source>
      <translation>Der Schlüsselbund des Systems ist gesperrt; entsperren Sie ihn und versuchen Sie es erneut. Bis dahin wird ein neuer Schlüssel nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>The system keyring reported a failure; a new key is kept for this session only. See `vitrine doctor`.</source>
      <translation>Der Schlüsselbund des Systems meldete einen Fehler; ein neuer Schlüssel wird nur für diese Sitzung behalten. Siehe `vitrine doctor`.</translation>
    </message>
    <message>
      <source>The test came to no result</source>
      <translation>Der Test blieb ohne Ergebnis</translation>
    </message>
    <message>
      <source>The test could not be made</source>
      <translation>Der Test war nicht möglich</translation>
    </message>
    <message>
      <source>The thumbnail and all settings stay.</source>
      <translation>Miniatur und alle Einstellungen bleiben.</translation>
    </message>
    <message>
      <source>The {title} API key has no colon; paste key and secret each into its own field.</source>
      <translation>Der API-Schlüssel von {title} hat keinen Doppelpunkt; fügen Sie Schlüssel und Geheimnis je in ihr eigenes Feld ein.</translation>
    </message>
    <message>
      <source>The {title} {label} has a space or line end inside; copy it again in one piece.</source>
      <translation>{title}: {label} enthält ein Leerzeichen oder Zeilenende; kopieren Sie es noch einmal in einem Stück.</translation>
    </message>
    <message>
      <source>The {title} {label} has characters no key has, or is too long; copy it again.</source>
      <translation>{title}: {label} enthält Zeichen, die kein Schlüssel hat, oder ist zu lang; kopieren Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The {title} {label} is empty; paste it from the provider's page.</source>
      <translation>{title}: {label} ist leer; fügen Sie ihn von der Seite des Anbieters ein.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Design</translation>
    </message>
    <message>
      <source>Theme, {name}</source>
      <translation>Design, {name}</translation>
    </message>
    <message>
      <source>There are no stacks in the gallery</source>
      <translation>In der Galerie sind keine Stapel</translation>
    </message>
    <message>
      <source>There is an account {id} already; nothing was changed.</source>
      <translation>Es gibt schon ein Konto {id}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is no account called “{value}”.</source>
      <translation>Es gibt kein Konto namens „{value}“.</translation>
    </message>
    <message>
      <source>There is no account {account_id!r}.</source>
      <translation>Es gibt kein Konto {account_id!r}.</translation>
    </message>
    <message>
      <source>There is no account {id}; nothing was changed.</source>
      <translation>Es gibt kein Konto {id}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is no field “{name}”. Did you mean {guess}?</source>
      <translation>Es gibt kein Feld „{name}“. Meinten Sie {guess}?</translation>
    </message>
    <message>
      <source>There is no provider called {provider_id!r}. Known are: {names}.</source>
      <translation>Es gibt keinen Anbieter namens {provider_id!r}. Bekannt sind: {names}.</translation>
    </message>
    <message>
      <source>There is no provider called “{value}”.</source>
      <translation>Es gibt keinen Anbieter namens „{value}“.</translation>
    </message>
    <message>
      <source>There is no provider {provider_id!r}; there are {known}.</source>
      <translation>Es gibt keinen Anbieter {provider_id!r}; es gibt {known}.</translation>
    </message>
    <message>
      <source>There is no system keyring here; keys are kept for this session only.</source>
      <translation>Hier gibt es keinen Schlüsselbund des Systems; Schlüssel werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>There is no way to {who}: this computer seems to be offline. {safe}</source>
      <translation>Es führt kein Weg zu {who}: Dieser Computer scheint offline zu sein. {safe}</translation>
    </message>
    <message>
      <source>There is nothing between these brackets.</source>
      <translation>Zwischen diesen Klammern steht nichts.</translation>
    </message>
    <message>
      <source>There is nothing in the gallery</source>
      <translation>In der Galerie ist nichts</translation>
    </message>
    <message>
      <source>There were not enough credits.</source>
      <translation>Das Guthaben reichte nicht aus.</translation>
    </message>
    <message>
      <source>They are made again as you look at them.</source>
      <translation>Sie werden beim Ansehen neu erzeugt.</translation>
    </message>
    <message>
      <source>This account reads public assets only; its one list is {name!r}.</source>
      <translation>Dieses Konto liest nur öffentliche Objekte; seine einzige Liste ist {name!r}.</translation>
    </message>
    <message>
      <source>This address cannot be used; it should look like https://example.com.</source>
      <translation>Diese Adresse ist nicht verwendbar; sie sollte aussehen wie https://example.com.</translation>
    </message>
    <message>
      <source>This asset has no prompt</source>
      <translation>Dieses Objekt hat keinen Prompt</translation>
    </message>
    <message>
      <source>This asset has no seed</source>
      <translation>Dieses Objekt hat keinen Startwert</translation>
    </message>
    <message>
      <source>This asset is in no stack</source>
      <translation>Dieses Objekt ist in keinem Stapel</translation>
    </message>
    <message>
      <source>This bracket has no partner.</source>
      <translation>Diese Klammer hat kein Gegenstück.</translation>
    </message>
    <message>
      <source>This catalogue was made by a newer Vitrine; nothing was changed. Install that version or a later one.</source>
      <translation>Dieser Katalog stammt von einem neueren Vitrine; nichts wurde geändert. Installieren Sie diese Version oder eine spätere.</translation>
    </message>
    <message>
      <source>This collection is empty</source>
      <translation>Diese Sammlung ist leer</translation>
    </message>
    <message>
      <source>This file comes too slowly from {host}; trying again later may help.</source>
      <translation>Diese Datei kommt zu langsam von {host}; ein späterer Versuch kann helfen.</translation>
    </message>
    <message>
      <source>This file from {host} came cut short or broken; trying again may help.</source>
      <translation>Diese Datei von {host} kam abgeschnitten oder beschädigt; ein neuer Versuch kann helfen.</translation>
    </message>
    <message>
      <source>This file from {host} came cut short; trying again goes on from there.</source>
      <translation>Diese Datei von {host} kam unvollständig; ein neuer Versuch macht dort weiter.</translation>
    </message>
    <message>
      <source>This file from {host} is larger than we read for this purpose.</source>
      <translation>Diese Datei von {host} ist größer, als wir für diesen Zweck lesen.</translation>
    </message>
    <message>
      <source>This file from {host} stopped coming half-way; trying again may help.</source>
      <translation>Diese Datei von {host} blieb auf halbem Weg stehen; ein neuer Versuch kann helfen.</translation>
    </message>
    <message>
      <source>This file is not at the account's own address; it was not asked for.</source>
      <translation>Diese Datei liegt nicht unter der Adresse des Kontos; sie wurde nicht angefordert.</translation>
    </message>
    <message>
      <source>This file makes the picture decoder crash and is not tried again; nothing else is affected.</source>
      <translation>Diese Datei bringt den Bilddecoder zum Absturz und wird nicht erneut versucht; nichts anderes ist betroffen.</translation>
    </message>
    <message>
      <source>This generation failed or was cancelled, so there is no picture of it.</source>
      <translation>Diese Erzeugung schlug fehl oder wurde abgebrochen, daher gibt es kein Bild davon.</translation>
    </message>
    <message>
      <source>This is a 3D model without a preview picture.</source>
      <translation>Dies ist ein 3D-Modell ohne Vorschaubild.</translation>
    </message>
    <message>
      <source>This is a document, not a picture; it can still be exported.</source>
      <translation>Dies ist ein Dokument, kein Bild; es kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This is a film without a preview picture.</source>
      <translation>Dies ist ein Film ohne Vorschaubild.</translation>
    </message>
    <message>
      <source>This is a key of Pictory, not of {title}. Nothing was sent.</source>
      <translation>Dies ist ein Schlüssel von Pictory, nicht von {title}. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>This is a sound; it has no picture.</source>
      <translation>Dies ist ein Klang; er hat kein Bild.</translation>
    </message>
    <message>
      <source>This is an archive, not a picture; it can still be exported.</source>
      <translation>Dies ist ein Archiv, kein Bild; es kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This is no picture of a known format; the file can still be exported.</source>
      <translation>Dies ist kein Bild eines bekannten Formats; die Datei kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This is not a web address we can use; it should look like https://example.com.</source>
      <translation>Das ist keine verwendbare Webadresse; sie sollte aussehen wie https://example.com.</translation>
    </message>
    <message>
      <source>This is still being made.</source>
      <translation>Dies wird noch erzeugt.</translation>
    </message>
    <message>
      <source>This key</source>
      <translation>Diese Taste</translation>
    </message>
    <message>
      <source>This kind of file</source>
      <translation>Diese Art Datei</translation>
    </message>
    <message>
      <source>This kind of file has no preview.</source>
      <translation>Diese Art Datei hat keine Vorschau.</translation>
    </message>
    <message>
      <source>This network asks you to sign in first: {title} answered with a web page.</source>
      <translation>Dieses Netz verlangt zuerst eine Anmeldung: Statt {title} antwortete eine Webseite.</translation>
    </message>
    <message>
      <source>This picture is too large to preview ({width:,} × {height:,} pixels); it can still be exported.</source>
      <translation>Dieses Bild ist zu groß für eine Vorschau ({width:,} × {height:,} Pixel); es kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This picture is too large to preview; it can still be exported as it is.</source>
      <translation>Dieses Bild ist zu groß für eine Vorschau; es kann trotzdem so exportiert werden.</translation>
    </message>
    <message>
      <source>This picture needs more memory than a preview may use; it can still be exported.</source>
      <translation>Dieses Bild braucht mehr Speicher, als eine Vorschau haben darf; es kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This picture takes too long to decode and is not tried again; it can still be exported.</source>
      <translation>Dieses Bild zu decodieren dauert zu lange und wird nicht erneut versucht; es kann trotzdem exportiert werden.</translation>
    </message>
    <message>
      <source>This search is too long.</source>
      <translation>Diese Suche ist zu lang.</translation>
    </message>
    <message>
      <source>This takes a few seconds.</source>
      <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Dieses Jahr</translation>
    </message>
    <message>
      <source>Three stars and up</source>
      <translation>Ab drei Sternen</translation>
    </message>
    <message>
      <source>Thumbnail</source>
      <translation>Miniatur</translation>
    </message>
    <message>
      <source>Thumbnails</source>
      <translation>Miniaturen</translation>
    </message>
    <message>
      <source>Thumbnails cannot be kept on this disk, so they are made again each time; check its free space.</source>
      <translation>Miniaturen lassen sich auf diesem Datenträger nicht aufheben und werden jedes Mal neu erzeugt; prüfen Sie den freien Platz.</translation>
    </message>
    <message>
      <source>Thumbnails cannot be written to this disk; they are made again when needed.</source>
      <translation>Miniaturen lassen sich nicht auf diesen Datenträger schreiben; sie werden bei Bedarf neu erzeugt.</translation>
    </message>
    <message>
      <source>Thumbnails cleared</source>
      <translation>Miniaturen gelöscht</translation>
    </message>
    <message>
      <source>Thumbnails take no more room until there is more.</source>
      <translation>Miniaturen belegen keinen weiteren Platz, bis es mehr davon gibt.</translation>
    </message>
    <message>
      <source>Tile size</source>
      <translation>Kachelgröße</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Toolbar</source>
      <translation>Symbolleiste</translation>
    </message>
    <message>
      <source>Triangles</source>
      <translation>Dreiecke</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>Try every tool on a small set of pictures, clips, sounds and models. No account and no network needed.</source>
      <translation>Probieren Sie jedes Werkzeug an wenigen Bildern, Clips, Klängen und Modellen aus. Ohne Konto und ohne Netz.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Jetzt versuchen</translation>
    </message>
    <message>
      <source>Trying again in {span}.</source>
      <translation>Neuer Versuch in {span}.</translation>
    </message>
    <message>
      <source>Trying again now.</source>
      <translation>Neuer Versuch läuft.</translation>
    </message>
    <message>
      <source>Two accounts at the same provider are fine. Give each a name.</source>
      <translation>Zwei Konten beim selben Anbieter sind möglich. Geben Sie jedem einen Namen.</translation>
    </message>
    <message>
      <source>Two stars and up</source>
      <translation>Ab zwei Sternen</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Type what you want to do</source>
      <translation>Schreiben Sie, was Sie tun möchten</translation>
    </message>
    <message>
      <source>Under the licence {name}.</source>
      <translation>Unter der Lizenz {name}.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undone: {words}</source>
      <translation>Rückgängig gemacht: {words}</translation>
    </message>
    <message>
      <source>Uniform cells</source>
      <translation>Gleich große Felder</translation>
    </message>
    <message>
      <source>Unlock…</source>
      <translation>Entsperren…</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Aktuell</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Use it here</source>
      <translation>Hier verwenden</translation>
    </message>
    <message>
      <source>Use the system font</source>
      <translation>Systemschrift verwenden</translation>
    </message>
    <message>
      <source>Use these days</source>
      <translation>Diese Tage verwenden</translation>
    </message>
    <message>
      <source>Usual keys for {command}</source>
      <translation>Übliche Tasten für {command}</translation>
    </message>
    <message>
      <source>Usual time</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <source>VITRINE_HOME names no folder ({text!r}); set it to a full path.</source>
      <translation>VITRINE_HOME nennt keinen Ordner ({text!r}); setzen Sie es auf einen vollständigen Pfad.</translation>
    </message>
    <message>
      <source>VITRINE_LOG knows {levels}; INFO is used.</source>
      <translation>VITRINE_LOG kennt {levels}; INFO wird verwendet.</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>Videos</source>
      <translation>Videos</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Vitrine can keep the key until you quit, and will ask for it next time.</source>
      <translation>Vitrine kann den Schlüssel bis zum Beenden behalten und fragt beim nächsten Mal danach.</translation>
    </message>
    <message>
      <source>Vitrine is already open; use its window, or close it and start again.</source>
      <translation>Vitrine ist schon geöffnet; verwenden Sie das Fenster, oder schließen Sie es und starten Sie neu.</translation>
    </message>
    <message>
      <source>Vitrine keeps this key until you quit, and will ask for it next time.</source>
      <translation>Vitrine behält diesen Schlüssel bis zum Beenden und fragt beim nächsten Mal danach.</translation>
    </message>
    <message>
      <source>Vitrine lists what you made there and shows it here.</source>
      <translation>Vitrine listet auf, was Sie dort erstellt haben, und zeigt es hier.</translation>
    </message>
    <message>
      <source>Vitrine opens its window anew in it.</source>
      <translation>Vitrine öffnet ihr Fenster darin neu.</translation>
    </message>
    <message>
      <source>Vitrine stopped unexpectedly the last time; where it stood is in {kept}.</source>
      <translation>Vitrine wurde letztes Mal unerwartet beendet; wo es stand, steht in {kept}.</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>Voices</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Warnungen</translation>
    </message>
    <message>
      <source>Welcome to Vitrine</source>
      <translation>Willkommen bei Vitrine</translation>
    </message>
    <message>
      <source>What Vitrine is made of</source>
      <translation>Woraus Vitrine besteht</translation>
    </message>
    <message>
      <source>What a filter no longer shows stays in its place until the list is read again.</source>
      <translation>Was ein Filter nicht mehr zeigt, bleibt an seinem Platz, bis die Liste neu gelesen wird.</translation>
    </message>
    <message>
      <source>What arrived within the last 7 days shows up here.</source>
      <translation>Was in den letzten 7 Tagen dazukam, erscheint hier.</translation>
    </message>
    <message>
      <source>What can be done</source>
      <translation>Was möglich ist</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschehen ist</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Was geschieht</translation>
    </message>
    <message>
      <source>What is found appears here as it comes.</source>
      <translation>Was gefunden wird, erscheint hier nach und nach.</translation>
    </message>
    <message>
      <source>What is over it goes at once, longest unused first.</source>
      <translation>Was darüber liegt, geht sofort, am längsten Unbenutztes zuerst.</translation>
    </message>
    <message>
      <source>What it cost, such as &gt;0.5</source>
      <translation>Was es kostete, etwa &gt;0.5</translation>
    </message>
    <message>
      <source>What was sent</source>
      <translation>Was gesendet wurde</translation>
    </message>
    <message>
      <source>What you make at {account} will appear here.</source>
      <translation>Was Sie bei {account} erstellen, erscheint hier.</translation>
    </message>
    <message>
      <source>What you make will appear here.</source>
      <translation>Was Sie erstellen, erscheint hier.</translation>
    </message>
    <message>
      <source>Where here and there differ, the later change holds. Undo takes all of it back.</source>
      <translation>Wo hier und dort Verschiedenes steht, gilt die spätere Änderung. „Rückgängig“ nimmt alles zusammen zurück.</translation>
    </message>
    <message>
      <source>Where it came from</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>White</source>
      <translation>Weiß</translation>
    </message>
    <message>
      <source>Whose generations: a user or an organisation.</source>
      <translation>Wessen Erzeugungen: eines Benutzers oder einer Organisation.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message numerus="yes">
      <source>Without them there are %n matches.</source>
      <translation>
        <numerusform>Ohne ihn gibt es %n Treffer.</numerusform>
        <numerusform>Ohne sie gibt es %n Treffer.</numerusform>
      </translation>
    </message>
    <message>
      <source>Without them there is no match either.</source>
      <translation>Auch ohne sie gibt es keinen Treffer.</translation>
    </message>
    <message>
      <source>Works offline</source>
      <translation>Funktioniert offline</translation>
    </message>
    <message>
      <source>Y</source>
      <translation>Ge</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>You are offline.</source>
      <translation>Sie sind offline.</translation>
    </message>
    <message>
      <source>You can save the account now; Vitrine will try again later.</source>
      <translation>Sie können das Konto jetzt speichern; Vitrine versucht es später erneut.</translation>
    </message>
    <message>
      <source>Your assets are not affected.</source>
      <translation>Ihre Objekte sind nicht betroffen.</translation>
    </message>
    <message>
      <source>Your home folder is not known here; set VITRINE_HOME to a folder for Vitrine's files.</source>
      <translation>Ihr persönlicher Ordner ist hier nicht bekannt; setzen Sie VITRINE_HOME auf einen Ordner für Vitrines Dateien.</translation>
    </message>
    <message>
      <source>Your keychain does not answer.</source>
      <translation>Ihr Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
      <source>Your keychain is locked.</source>
      <translation>Ihr Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
      <source>Your own library</source>
      <translation>Ihre eigene Bibliothek</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>about {moment}</source>
      <translation>etwa {moment}</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>etwa {time}</translation>
    </message>
    <message>
      <source>access is not allowed; check who owns it</source>
      <translation>der Zugriff ist nicht erlaubt; prüfen Sie, wem es gehört</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>ein Objekt</translation>
    </message>
    <message>
      <source>and more</source>
      <translation>und mehr</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <source>at {time}</source>
      <translation>um {time}</translation>
    </message>
    <message>
      <source>audio</source>
      <translation>Audio</translation>
    </message>
    <message>
      <source>being checked</source>
      <translation>wird geprüft</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>blau</translation>
    </message>
    <message>
      <source>blue label</source>
      <translation>Farbetikett blau</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>checked {time}</source>
      <translation>{time} geprüft</translation>
    </message>
    <message>
      <source>checking is paused</source>
      <translation>Prüfen ist angehalten</translation>
    </message>
    <message>
      <source>connected</source>
      <translation>verbunden</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>does not answer</source>
      <translation>antwortet nicht</translation>
    </message>
    <message>
      <source>file</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>flags</source>
      <translation>Auswahlkennzeichen</translation>
    </message>
    <message>
      <source>generating</source>
      <translation>wird erzeugt</translation>
    </message>
    <message>
      <source>generating, {percent} percent</source>
      <translation>wird erzeugt, {percent} Prozent</translation>
    </message>
    <message>
      <source>generation failed</source>
      <translation>Erzeugung fehlgeschlagen</translation>
    </message>
    <message>
      <source>green</source>
      <translation>grün</translation>
    </message>
    <message>
      <source>green label</source>
      <translation>Farbetikett grün</translation>
    </message>
    <message>
      <source>has a note</source>
      <translation>mit Notiz</translation>
    </message>
    <message>
      <source>image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>images and videos of AI Studio</source>
      <translation>Bilder und Videos aus AI Studio</translation>
    </message>
    <message>
      <source>images and videos, with their cost</source>
      <translation>Bilder und Videos mit ihren Kosten</translation>
    </message>
    <message>
      <source>images, videos, sounds, 3D models and canvases</source>
      <translation>Bilder, Videos, Klänge, 3D-Modelle und Leinwände</translation>
    </message>
    <message>
      <source>images, videos, voices and 3D models</source>
      <translation>Bilder, Videos, Stimmen und 3D-Modelle</translation>
    </message>
    <message>
      <source>in the queue</source>
      <translation>eingereiht</translation>
    </message>
    <message>
      <source>its certificate belongs to another host. Check the address and the network</source>
      <translation>sein Zertifikat gehört zu einem anderen Rechner. Prüfen Sie Adresse und Netz</translation>
    </message>
    <message>
      <source>its certificate is out of date. Check this computer's clock</source>
      <translation>sein Zertifikat ist abgelaufen oder noch nicht gültig. Prüfen Sie die Uhr dieses Computers</translation>
    </message>
    <message>
      <source>its key was refused</source>
      <translation>Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
      <source>its name is too long; choose a shorter one</source>
      <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
      <source>its page token is no text</source>
      <translation>sein Seitenmerkmal ist kein Text</translation>
    </message>
    <message>
      <source>its page token is no usable text</source>
      <translation>sein Seitenmerkmal ist kein brauchbarer Text</translation>
    </message>
    <message>
      <source>its page token is {kind_of}</source>
      <translation>sein Seitenmerkmal ist {kind_of}</translation>
    </message>
    <message>
      <source>its search cannot be understood</source>
      <translation>ihre Suche ist nicht zu verstehen</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>labels</source>
      <translation>Farbetiketten</translation>
    </message>
    <message>
      <source>last checked {time}</source>
      <translation>zuletzt {time} geprüft</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>nicht vorhanden</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>mono</source>
      <translation>mono</translation>
    </message>
    <message>
      <source>more than {count} places</source>
      <translation>mehr als {count} Stellen</translation>
    </message>
    <message>
      <source>needs a key</source>
      <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
      <source>no credits left</source>
      <translation>kein Guthaben mehr</translation>
    </message>
    <message>
      <source>no flag</source>
      <translation>kein Auswahlkennzeichen</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>no label</source>
      <translation>kein Farbetikett</translation>
    </message>
    <message>
      <source>no longer at the provider</source>
      <translation>nicht mehr beim Anbieter</translation>
    </message>
    <message>
      <source>no note</source>
      <translation>keine Notiz</translation>
    </message>
    <message>
      <source>no stars</source>
      <translation>keine Sterne</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keines</translation>
    </message>
    <message>
      <source>note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>offline</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <source>pictures, clips, sounds and models drawn for Vitrine</source>
      <translation>Bilder, Clips, Klänge und Modelle, für Vitrine gezeichnet</translation>
    </message>
    <message>
      <source>purple</source>
      <translation>violett</translation>
    </message>
    <message>
      <source>purple label</source>
      <translation>Farbetikett violett</translation>
    </message>
    <message>
      <source>rating:&gt;=4 type:image</source>
      <translation>rating:&gt;=4 type:image</translation>
    </message>
    <message>
      <source>red</source>
      <translation>rot</translation>
    </message>
    <message>
      <source>red label</source>
      <translation>Farbetikett rot</translation>
    </message>
    <message>
      <source>reject</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>since {moment}</source>
      <translation>seit {moment}</translation>
    </message>
    <message numerus="yes">
      <source>stack of %n</source>
      <translation>
        <numerusform>Stapel aus %n</numerusform>
        <numerusform>Stapel aus %n</numerusform>
      </translation>
    </message>
    <message>
      <source>stars</source>
      <translation>Sterne</translation>
    </message>
    <message>
      <source>stereo</source>
      <translation>stereo</translation>
    </message>
    <message>
      <source>tag {tag}</source>
      <translation>Schlagwort {tag}</translation>
    </message>
    <message>
      <source>tag {tag} removed</source>
      <translation>Schlagwort {tag} entfernt</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>the answer</source>
      <translation>die Antwort</translation>
    </message>
    <message>
      <source>the disk is full; free some space and try again</source>
      <translation>der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es erneut</translation>
    </message>
    <message>
      <source>the disk is read-only; set VITRINE_HOME to a folder that can be written</source>
      <translation>der Datenträger ist schreibgeschützt; setzen Sie VITRINE_HOME auf einen beschreibbaren Ordner</translation>
    </message>
    <message>
      <source>the disk refuses; check it and try again</source>
      <translation>der Datenträger verweigert es; prüfen Sie ihn und versuchen Sie es erneut</translation>
    </message>
    <message>
      <source>the journal</source>
      <translation>dem Journal</translation>
    </message>
    <message>
      <source>the last good backup and the journal</source>
      <translation>der letzten guten Sicherung und dem Journal</translation>
    </message>
    <message>
      <source>this computer does not know who issued its certificate. A company network may need its own installed</source>
      <translation>dieser Computer kennt den Aussteller seines Zertifikats nicht. In einem Firmennetz muss womöglich dessen eigenes installiert werden</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>heute, {time}</translation>
    </message>
    <message>
      <source>too many files are open; close other programs and try again</source>
      <translation>zu viele Dateien sind geöffnet; schließen Sie andere Programme und versuchen Sie es erneut</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>wahr oder falsch</translation>
    </message>
    <message>
      <source>video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>waits for the keychain</source>
      <translation>wartet auf den Schlüsselbund</translation>
    </message>
    <message>
      <source>waits for the keychain to be unlocked</source>
      <translation>wartet, bis der Schlüsselbund entsperrt ist</translation>
    </message>
    <message>
      <source>waits, as the provider asked for</source>
      <translation>wartet, wie vom Anbieter gewünscht</translation>
    </message>
    <message>
      <source>yellow</source>
      <translation>gelb</translation>
    </message>
    <message>
      <source>yellow label</source>
      <translation>Farbetikett gelb</translation>
    </message>
    <message>
      <source>yesterday, {time}</source>
      <translation>gestern, {time}</translation>
    </message>
    <message>
      <source>your disk quota is used up; free some space and try again</source>
      <translation>Ihr Kontingent ist aufgebraucht; schaffen Sie Platz und versuchen Sie es erneut</translation>
    </message>
    <message>
      <source>{accounts} are missing below here.</source>
      <translation>{accounts} fehlen ab hier.</translation>
    </message>
    <message>
      <source>{account} is checked again.</source>
      <translation>{account} wird wieder geprüft.</translation>
    </message>
    <message>
      <source>{account} is missing below here.</source>
      <translation>{account} fehlt ab hier.</translation>
    </message>
    <message>
      <source>{account} is not answering.</source>
      <translation>{account} antwortet nicht.</translation>
    </message>
    <message>
      <source>{account} is paused. Everything already listed stays here.</source>
      <translation>{account} ist angehalten. Alles bereits Aufgelistete bleibt hier.</translation>
    </message>
    <message>
      <source>{account} needs a key.</source>
      <translation>{account} braucht einen Schlüssel.</translation>
    </message>
    <message>
      <source>{account} needs a new key.</source>
      <translation>{account} braucht einen neuen Schlüssel.</translation>
    </message>
    <message>
      <source>{account} was added.</source>
      <translation>{account} wurde hinzugefügt.</translation>
    </message>
    <message>
      <source>{account} was changed.</source>
      <translation>{account} wurde geändert.</translation>
    </message>
    <message>
      <source>{account} was removed. Its ratings and notes are kept.</source>
      <translation>{account} wurde entfernt. Bewertungen und Notizen bleiben erhalten.</translation>
    </message>
    <message>
      <source>{account}: no credits left.</source>
      <translation>{account}: kein Guthaben mehr.</translation>
    </message>
    <message>
      <source>{action} {path}: {reason}.</source>
      <translation>{action} {path}: {reason}.</translation>
    </message>
    <message>
      <source>{assets} added to {name}</source>
      <translation>{assets} zu {name} hinzugefügt</translation>
    </message>
    <message>
      <source>{assets} and {collections} imported</source>
      <translation>{assets} und {collections} importiert</translation>
    </message>
    <message>
      <source>{assets} removed from {name}</source>
      <translation>{assets} aus {name} entfernt</translation>
    </message>
    <message>
      <source>{assets}, of {total}</source>
      <translation>{assets}, von {total}</translation>
    </message>
    <message>
      <source>{broken:,} lines of the review journal were unreadable; it was written afresh.</source>
      <translation>{broken:,} Zeilen des Bewertungsjournals waren unlesbar; es wurde neu geschrieben.</translation>
    </message>
    <message>
      <source>{count:,} assets</source>
      <translation>{count:,} Objekte</translation>
    </message>
    <message>
      <source>{count:,} assets showed another review than they have; that was put right.</source>
      <translation>{count:,} Objekte zeigten eine andere Bewertung, als sie haben; das wurde berichtigt.</translation>
    </message>
    <message>
      <source>{count:,} collections</source>
      <translation>{count:,} Sammlungen</translation>
    </message>
    <message>
      <source>{count:,} damaged reviews were repaired from the journal.</source>
      <translation>{count:,} beschädigte Bewertungen wurden aus dem Journal repariert.</translation>
    </message>
    <message>
      <source>{count:,} reviews are damaged and no copy of them was found, first {uid}.</source>
      <translation>{count:,} Bewertungen sind beschädigt, und es fand sich keine Kopie davon, zuerst {uid}.</translation>
    </message>
    <message>
      <source>{count:,} rows were unreadable; the next sync fills them in again.</source>
      <translation>{count:,} Zeilen waren unlesbar; der nächste Abgleich füllt sie wieder.</translation>
    </message>
    <message>
      <source>{count} more are in the raw data</source>
      <translation>{count} weitere stehen in den Rohdaten</translation>
    </message>
    <message>
      <source>{count} of {total}</source>
      <translation>{count} von {total}</translation>
    </message>
    <message>
      <source>{count}, arrow down to choose</source>
      <translation>{count}, Pfeil nach unten zum Wählen</translation>
    </message>
    <message>
      <source>{edges} px</source>
      <translation>{edges} px</translation>
    </message>
    <message numerus="yes">
      <source>{first} and %n more</source>
      <translation>
        <numerusform>{first} und %n weiteres</numerusform>
        <numerusform>{first} und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{folder} is a file where Vitrine needs a folder; move it away.</source>
      <translation>{folder} ist eine Datei, wo Vitrine einen Ordner braucht; verschieben Sie sie.</translation>
    </message>
    <message>
      <source>{given_back:,} reviews were brought back from the journal.</source>
      <translation>{given_back:,} Bewertungen wurden aus dem Journal zurückgeholt.</translation>
    </message>
    <message>
      <source>{host} answered with a web page instead of the file; this network may ask you to sign in.</source>
      <translation>{host} hat mit einer Webseite statt der Datei geantwortet; dieses Netz verlangt vielleicht eine Anmeldung.</translation>
    </message>
    <message>
      <source>{host} answered with an error message instead of the file; trying again later may help.</source>
      <translation>{host} hat mit einer Fehlermeldung statt der Datei geantwortet; ein späterer Versuch kann helfen.</translation>
    </message>
    <message>
      <source>{host} does not give us this file now (status {status}); trying again later may help.</source>
      <translation>{host} gibt uns diese Datei gerade nicht (Status {status}); ein späterer Versuch kann helfen.</translation>
    </message>
    <message>
      <source>{host} has to be reached by https; plain http is for your own network only.</source>
      <translation>{host} muss über https erreicht werden; einfaches http ist nur für Ihr eigenes Netz.</translation>
    </message>
    <message>
      <source>{host} is no address that an account can have.</source>
      <translation>{host} ist keine Adresse, die ein Konto haben kann.</translation>
    </message>
    <message>
      <source>{host} sends us to an address that cannot be read; the file was not fetched.</source>
      <translation>{host} schickt uns zu einer unlesbaren Adresse; die Datei wurde nicht geholt.</translation>
    </message>
    <message>
      <source>{host} sent an answer that is not for us.</source>
      <translation>{host} hat eine Antwort gesendet, die nicht für uns bestimmt ist.</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{key} moves about in the window. Choose other keys.</source>
      <translation>{key} bewegt durch das Fenster. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
      <source>{key} runs {command} now</source>
      <translation>{key} führt jetzt {command} aus</translation>
    </message>
    <message>
      <source>{key} runs “{command}”.</source>
      <translation>{key} führt „{command}“ aus.</translation>
    </message>
    <message>
      <source>{label} has no key yet; enter it to see this picture.</source>
      <translation>{label} hat noch keinen Schlüssel; geben Sie ihn ein, um dieses Bild zu sehen.</translation>
    </message>
    <message>
      <source>{label} has no key yet; everything already listed stays here. Enter its key.</source>
      <translation>{label} hat noch keinen Schlüssel; alles bereits Aufgelistete bleibt hier. Geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
      <source>{label} sends the same page again and again; what came so far is kept, and the next check starts from the top.</source>
      <translation>{label} sendet immer wieder dieselbe Seite; was bisher kam, bleibt, und die nächste Prüfung beginnt von oben.</translation>
    </message>
    <message>
      <source>{left}, {right}</source>
      <translation>{left}, {right}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <source>{n:,} damaged rows of collections were lost: no copy of them was found.</source>
      <translation>{n:,} beschädigte Zeilen von Sammlungen gingen verloren: Es fand sich keine Kopie davon.</translation>
    </message>
    <message>
      <source>{n:,} damaged rows of collections were repaired from the journal.</source>
      <translation>{n:,} beschädigte Zeilen von Sammlungen wurden aus dem Journal repariert.</translation>
    </message>
    <message>
      <source>{n:,} rows of collections were brought back from the journal.</source>
      <translation>{n:,} Zeilen von Sammlungen wurden aus dem Journal zurückgeholt.</translation>
    </message>
    <message>
      <source>{names} or {last}</source>
      <translation>{names} oder {last}</translation>
    </message>
    <message>
      <source>{name} comes from a newer Vitrine; nothing was changed. Update this one and try again.</source>
      <translation>{name} stammt von einem neueren Vitrine; es wurde nichts geändert. Aktualisieren Sie dieses und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{name} goes on after its end; nothing was changed. Export it once more.</source>
      <translation>{name} geht nach dem Ende weiter; es wurde nichts geändert. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>{name} holds more than Vitrine can take in; nothing was changed.</source>
      <translation>{name} enthält mehr, als Vitrine aufnehmen kann; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{name} holds no ratings that Vitrine exported; nothing was changed.</source>
      <translation>{name} enthält keine Bewertungen, die Vitrine exportiert hat; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{name} holds what its search finds; nothing was changed.</source>
      <translation>{name} enthält, was die Suche findet; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>{name} is damaged in line {number}; nothing was changed. Export it once more.</source>
      <translation>{name} ist in Zeile {number} beschädigt; es wurde nichts geändert. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>{name} is not what was once exported; nothing was changed. Export it once more.</source>
      <translation>{name} ist nicht mehr, was exportiert wurde; es wurde nichts geändert. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>{name}: can be {choices}, not “{value}”.</source>
      <translation>{name}: kann {choices} sein, nicht „{value}“.</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>{percent}%</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>{position} of {count}</source>
      <translation>{position} von {count}</translation>
    </message>
    <message>
      <source>{provider} asks us to slow down.</source>
      <translation>{provider} bittet um Geduld.</translation>
    </message>
    <message>
      <source>{provider} asks us to slow down. Checking again in {time}.</source>
      <translation>{provider} bittet um Geduld. Nächste Prüfung in {time}.</translation>
    </message>
    <message>
      <source>{provider} did not answer</source>
      <translation>{provider} hat nicht geantwortet</translation>
    </message>
    <message>
      <source>{provider} said: “{words}”</source>
      <translation>{provider} meldete: „{words}“</translation>
    </message>
    <message>
      <source>{provider} tells nothing about this one.</source>
      <translation>{provider} sagt nichts über dieses Objekt.</translation>
    </message>
    <message>
      <source>{rate} kHz</source>
      <translation>{rate} kHz</translation>
    </message>
    <message>
      <source>{rating} stars</source>
      <translation>{rating} Sterne</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{several} and {last}</source>
      <translation>{several} und {last}</translation>
    </message>
    <message>
      <source>{size} GB</source>
      <translation>{size} GB</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <translation>{size} MB</translation>
    </message>
    <message>
      <source>{size} kB</source>
      <translation>{size} kB</translation>
    </message>
    <message>
      <source>{subject} cannot be loaded; keys are kept for this session only.</source>
      <translation>{subject} lässt sich nicht laden; Schlüssel werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>{tag}, a tag of the provider</source>
      <translation>{tag}, ein Schlagwort des Anbieters</translation>
    </message>
    <message>
      <source>{title} answered with something that is not a list of assets ({reason}). Everything already listed stays here; try again later.</source>
      <translation>{title} hat mit etwas geantwortet, das keine Liste von Objekten ist ({reason}). Alles bereits Aufgelistete bleibt hier; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{title} asks us to wait</source>
      <translation>{title} bittet zu warten</translation>
    </message>
    <message>
      <source>{title} asks us to wait; reading goes on by itself.</source>
      <translation>{title} bittet zu warten; das Lesen geht von selbst weiter.</translation>
    </message>
    <message>
      <source>{title} asks us to wait{quoted}. {kept}; the rest follows by itself.</source>
      <translation>{title} bittet zu warten{quoted}. {kept}; der Rest folgt von selbst.</translation>
    </message>
    <message>
      <source>{title} cannot answer at the moment{quoted}. {kept}; try again later.</source>
      <translation>{title} kann gerade nicht antworten{quoted}. {kept}; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{title} cannot list changes with these filters; leave the dates out. Nothing was sent.</source>
      <translation>{title} kann mit diesen Filtern keine Änderungen auflisten; lassen Sie die Daten weg. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{title} did not accept the key{quoted}. {kept}; enter another key.</source>
      <translation>{title} hat den Schlüssel nicht angenommen{quoted}. {kept}; geben Sie einen anderen ein.</translation>
    </message>
    <message>
      <source>{title} did not answer. You can save the account now and try again later.</source>
      <translation>{title} hat nicht geantwortet. Sie können das Konto jetzt speichern und es später erneut versuchen.</translation>
    </message>
    <message>
      <source>{title} does not allow this with the present key, plan or credit{quoted}. {kept}.</source>
      <translation>{title} erlaubt dies mit dem jetzigen Schlüssel, Tarif oder Guthaben nicht{quoted}. {kept}.</translation>
    </message>
    <message>
      <source>{title} does not allow this with your plan or key; what is here is kept.</source>
      <translation>{title} erlaubt dies mit Ihrem Tarif oder Schlüssel nicht; was hier ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} does not have this, or not any more{quoted}. {kept}.</source>
      <translation>{title} hat dies nicht oder nicht mehr{quoted}. {kept}.</translation>
    </message>
    <message>
      <source>{title} does not know or offer this any more.</source>
      <translation>{title} kennt oder bietet dies nicht mehr.</translation>
    </message>
    <message>
      <source>{title} has a problem of its own ({phrase}); try again later.</source>
      <translation>{title} hat selbst ein Problem ({phrase}); versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{title} has no credits left for you; what is here is kept.</source>
      <translation>{title} hat kein Guthaben mehr für Sie; was hier ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} has no credits left for you{quoted}. {kept}.</source>
      <translation>{title} hat kein Guthaben mehr für Sie{quoted}. {kept}.</translation>
    </message>
    <message>
      <source>{title} has no list {name!r}; it has {names}.</source>
      <translation>{title} hat keine Liste {name!r}; es gibt {names}.</translation>
    </message>
    <message>
      <source>{title} has no option {name!r}.</source>
      <translation>{title} hat keine Option {name!r}.</translation>
    </message>
    <message>
      <source>{title} has no secret named {name!r}; nothing was sent.</source>
      <translation>{title} hat kein Geheimnis namens {name!r}; nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{title} has no way to authorise a file; it was not asked for.</source>
      <translation>{title} hat keinen Weg, eine Datei freizugeben; sie wurde nicht angefordert.</translation>
    </message>
    <message>
      <source>{title} has refused this key; enter another one.</source>
      <translation>{title} hat diesen Schlüssel abgelehnt; geben Sie einen anderen ein.</translation>
    </message>
    <message>
      <source>{title} is too slow to answer; what is here is kept. Try again later.</source>
      <translation>{title} antwortet zu langsam; was hier ist, bleibt. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{title} needs a key and none is at hand. {kept}; enter the key.</source>
      <translation>{title} braucht einen Schlüssel, und keiner ist zur Hand. {kept}; geben Sie ihn ein.</translation>
    </message>
    <message>
      <source>{title} no longer knows this place in its list. {kept}; the list starts from the top.</source>
      <translation>{title} kennt diese Stelle der Liste nicht mehr. {kept}; die Liste beginnt von oben.</translation>
    </message>
    <message>
      <source>{title} no longer tells where this file is; what is known about it stays here.</source>
      <translation>{title} sagt nicht mehr, wo diese Datei ist; was darüber bekannt ist, bleibt hier.</translation>
    </message>
    <message>
      <source>{title} refused the request{quoted}. {kept}; check the filters and options.</source>
      <translation>{title} hat die Anfrage abgelehnt{quoted}. {kept}; prüfen Sie Filter und Optionen.</translation>
    </message>
    <message>
      <source>{title} refuses this key; enter another one.</source>
      <translation>{title} lehnt diesen Schlüssel ab; geben Sie einen anderen ein.</translation>
    </message>
    <message>
      <source>{title} refuses this request ({phrase}); what is here is kept.</source>
      <translation>{title} lehnt diese Anfrage ab ({phrase}); was hier ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} sends us to another address, which we do not follow: your key stays here. Check the account's address, or sign in to this network.</source>
      <translation>{title} schickt uns zu einer anderen Adresse, der wir nicht folgen: Ihr Schlüssel bleibt hier. Prüfen Sie die Adresse des Kontos, oder melden Sie sich in diesem Netz an.</translation>
    </message>
    <message>
      <source>{title} sent an answer that was cut short; what is here is kept. Try again later.</source>
      <translation>{title} hat eine abgeschnittene Antwort gesendet; was hier ist, bleibt. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{title} sent more than we read at once; what is here is kept.</source>
      <translation>{title} hat mehr gesendet, als wir auf einmal lesen; was hier ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} sent something that cannot be read; what is here is kept.</source>
      <translation>{title} hat etwas gesendet, das sich nicht lesen lässt; was hier ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} sent us to another address, which Vitrine does not follow with a key. {kept}; if this network asks you to sign in, do that first.</source>
      <translation>{title} hat uns zu einer anderen Adresse geschickt, der Vitrine mit einem Schlüssel nicht folgt. {kept}; wenn dieses Netz eine Anmeldung verlangt, tun Sie das zuerst.</translation>
    </message>
    <message>
      <source>{title} waited too long for our request; try again later.</source>
      <translation>{title} hat zu lange auf unsere Anfrage gewartet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
      <source>{told} The damaged file is kept as {name}.</source>
      <translation>{told} Die beschädigte Datei ist als {name} aufgehoben.</translation>
    </message>
    <message>
      <source>{told}, stack of {count}</source>
      <translation>{told}, Stapel aus {count}</translation>
    </message>
    <message>
      <source>{value} characters</source>
      <translation>{value} Zeichen</translation>
    </message>
    <message>
      <source>{value} fps</source>
      <translation>{value} Bilder/s</translation>
    </message>
    <message>
      <source>{value} triangles</source>
      <translation>{value} Dreiecke</translation>
    </message>
    <message>
      <source>{what:capital} on {assets}</source>
      <translation>{what:capital} ({assets})</translation>
    </message>
    <message>
      <source>{what} has no picture.</source>
      <translation>{what} hat kein Bild.</translation>
    </message>
    <message>
      <source>{what} is {kind_of}</source>
      <translation>{what} ist {kind_of}</translation>
    </message>
    <message>
      <source>{what}; {reviews:,} reviews were restored from {source}, lists are read again from the providers.</source>
      <translation>{what}; {reviews:,} Bewertungen wurden aus {source} wiederhergestellt, Listen werden neu von den Anbietern gelesen.</translation>
    </message>
    <message>
      <source>{who} cannot be found: this computer seems to be offline. {safe}</source>
      <translation>{who} ist nicht zu finden: Dieser Computer scheint offline zu sein. {safe}</translation>
    </message>
    <message>
      <source>{who} cannot be reached: no answer to our call. {safe}</source>
      <translation>{who} ist nicht zu erreichen: keine Antwort auf unseren Ruf. {safe}</translation>
    </message>
    <message>
      <source>{who} could not prove who it is: {reason}. Nothing was sent.</source>
      <translation>{who} konnte sich nicht ausweisen: {reason}. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{who} is too slow to answer. {safe}</source>
      <translation>{who} antwortet zu langsam. {safe}</translation>
    </message>
    <message>
      <source>{who} sent an answer that is broken or cut short. {safe}</source>
      <translation>{who} hat eine beschädigte oder abgeschnittene Antwort gesendet. {safe}</translation>
    </message>
    <message>
      <source>{who} takes no connections at the moment. {safe}</source>
      <translation>{who} nimmt im Moment keine Verbindungen an. {safe}</translation>
    </message>
    <message>
      <source>{why}; nothing was changed. Close every other Vitrine window and command, then start again.</source>
      <translation>{why}; nichts wurde geändert. Schließen Sie jedes andere Vitrine-Fenster und jeden Befehl und starten Sie neu.</translation>
    </message>
    <message>
      <source>{windows} holds at most {value:,} characters and the key is longer; it is kept for this session only.</source>
      <translation>{windows} fasst höchstens {value:,} Zeichen, und der Schlüssel ist länger; er wird nur für diese Sitzung behalten.</translation>
    </message>
    <message numerus="yes">
      <source>{words} · %n kept until refresh</source>
      <translation>
        <numerusform>{words} · %n bis zum Aktualisieren behalten</numerusform>
        <numerusform>{words} · %n bis zum Aktualisieren behalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words}, %n of them out of sight</source>
      <translation>
        <numerusform>{words}, %n davon außer Sicht</numerusform>
        <numerusform>{words}, %n davon außer Sicht</numerusform>
      </translation>
    </message>
    <message>
      <source>“{value}” is not a cost. Write 0.5, &gt;0.5 or 0.1-0.5.</source>
      <translation>„{value}“ ist kein Betrag. Schreiben Sie 0.5, &gt;0.5 oder 0.1-0.5.</translation>
    </message>
    <message>
      <source>“{value}” is not a date. Write 2026-11-20, 2026-11, today, yesterday or 30d.</source>
      <translation>„{value}“ ist kein Datum. Schreiben Sie 2026-11-20, 2026-11, today, yesterday oder 30d.</translation>
    </message>
    <message>
      <source>“{value}” is not a rating. Write 4, &gt;=4 or 2-4, from 0 to 5.</source>
      <translation>„{value}“ ist keine Bewertung. Schreiben Sie 4, &gt;=4 oder 2-4, von 0 bis 5.</translation>
    </message>
    <message>
      <source>“{value}” is not a size. Write 1024x1024, &gt;2048 for the longer side, or 2mp.</source>
      <translation>„{value}“ ist keine Größe. Schreiben Sie 1024x1024, &gt;2048 für die längere Seite, oder 2mp.</translation>
    </message>
  </context>
</TS>
